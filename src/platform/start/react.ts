/** A step of the start on the web (config/start-in-steps.ts). */
import 'react'
import 'react/jsx-runtime'
import 'react-dom/client'
