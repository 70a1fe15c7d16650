import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an IP address, mapped into IPv6 or not, is this machine's loopback. What is no IP address is not. */
export const isLoopbackAddress = (address: string): boolean =>
  // node:net is the stricter reader: to ipaddr.js `127.1` and `0x7f000001` are addresses too.
  isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback'

/** The same for a host as it stands in a URL or on a command line: `localhost` and `[::1]` too. Looks no name up. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || isLoopbackAddress(host.replace(/^\[(.+)\]$/, '$1'))

/**
 * What a caller is counted by. An IPv4 address as it is, also when it comes mapped into IPv6; of an IPv6 address the /64
 * network, because one machine has as many addresses in it as it likes.
 */
export function networkOf(address: string): string {
  // Every request asks this: an IPv4 address needs no parsing.
  if (isIP(address) !== 6) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6) || isLoopbackAddress(address)) return parsed.toString()
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`
}
