// Loaded before the test run: whatever it asks of VS Code's update service, a stand-in on this machine answers.
import https from 'node:https'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

const service = 'https://update.code.visualstudio.com/'
const stand = process.env.STAND_IN_UPDATES
const redirect = (address) => {
  const text = String(address)
  return text.startsWith(service) ? stand + text.slice(service.length) : text.startsWith(stand) ? text : undefined
}

const { get } = https
https.get = (address, options, listen) => {
  const local = redirect(address)
  return local ? http.get(local, listen) : get(address, options, listen)
}
syncBuiltinESMExports()

const { fetch } = globalThis
globalThis.fetch = (address, options) => fetch(redirect(address) ?? address, options)
