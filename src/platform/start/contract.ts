/** A step of the start on the web (config/start-in-steps.ts). */
import '@/contract'
