import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an IP address, mapped into IPv6 or not, is this machine's loopback. What is no IP address is not. */
export const isLoopbackAddress = (address: string): boolean =>
  // node:net is the stricter reader: to ipaddr.js `127.1` and `0x7f000001` are addresses too.
  isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback'

/** The same for a host as it stands in a URL or on a command line: `localhost` and `[::1]` too. Looks no name up. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || isLoopbackAddress(host.replace(/^\[(.+)\]$/, '$1'))

/** What one machine, and what one household or office has of IPv6 addresses: bits of the network. */
const MACHINE = 64
const SITE = 48

/**
 * What a caller is counted by. An IPv4 address as it is, also when it comes mapped into IPv6; of an IPv6 address the /64
 * network, because one machine has as many addresses in it as it likes.
 */
export const networkOf = (address: string): string => ipv6Network(address, MACHINE)

/** What shares are counted by: of an IPv6 address the /48 network, because one connection may have 65,536 networks of /64. */
export const siteOf = (address: string): string => ipv6Network(address, SITE)

function ipv6Network(address: string, bits: number): string {
  // Every request asks this: an IPv4 address needs no parsing.
  if (isIP(address) !== 6) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6) || isLoopbackAddress(address)) return parsed.toString()
  const parts = parsed.parts.map((part, i) => (i * 16 < bits ? part : 0))
  return `${new ipaddr.IPv6(parts).toString()}/${bits}`
}
