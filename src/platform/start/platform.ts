/** A step of the start on the web (config/start-in-steps.ts): what every screen stands on. */
import '@/platform/api/reply/load-reply'
import '@/platform/display/display-store'
import '@/platform/navigation/navigation'
