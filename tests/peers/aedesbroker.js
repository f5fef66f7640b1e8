// SPDX-License-Identifier: GPL-3.0-or-later
// aedes, a broker of another family than mosquitto, on free loopback ports: MQTT 3.1 and 3.1.1 over TCP and WebSocket.
// Prints "tcp PORT ws PORT" when it listens; ends with its standard input.
import aedes from 'aedes'
import { createServer } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import { WebSocketServer, createWebSocketStream } from 'ws'

const broker = aedes()
const tcp = createServer(broker.handle)
const http = createHttpServer()
const webSockets = new WebSocketServer({ server: http, path: '/mqtt', handleProtocols: () => 'mqtt' })
webSockets.on('connection', (socket, request) => broker.handle(createWebSocketStream(socket), request))

tcp.listen(0, '127.0.0.1', () => {
  http.listen(0, '127.0.0.1', () => {
    console.log(`tcp ${tcp.address().port} ws ${http.address().port}`)
  })
})
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
