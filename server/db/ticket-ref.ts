import { hash } from 'node:crypto'

/** 128 bits of the digest. */
const REF_CHARACTERS = 22

/**
 * How staff, reports and exports name a ticket: derived one way from its id, so that it stays the same for ever, needs no
 * column, and tells nobody the id with which its holder acts (decisions/10).
 */
export const ticketRefOf = (ticketId: string): string =>
  hash('sha256', `ticket ref ${ticketId}`, 'base64url').slice(0, REF_CHARACTERS)
