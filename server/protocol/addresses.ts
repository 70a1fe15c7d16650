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

/** A network as CIDR writes it, or one address; null: it is neither. An IPv4 address mapped into IPv6 is the IPv4 one. */
export function networkIn(text: string): { address: string; bits: number } | null {
  const [address = '', bits, ...more] = text.split('/')
  const width = isIP(address) === 4 ? 32 : 128
  if (isIP(address) === 0 || more.length > 0 || (bits !== undefined && !/^(0|[1-9][0-9]{0,2})$/.test(bits))) return null
  const length = bits === undefined ? width : Number(bits)
  return length > width ? null : { address, bits: length }
}

/** Whether an IP address is in one of some networks. What is no address is in none. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  if (isIP(address) === 0) return false
  const asked = ipaddr.process(address)
  return networks.some((text) => {
    const network = networkIn(text)
    if (!network) return false
    const { address: first, bits } = network
    const base = ipaddr.process(first)
    return base.kind() === asked.kind() && asked.match(base as never, bits)
  })
}
