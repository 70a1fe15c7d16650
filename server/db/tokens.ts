import { hash, randomBytes } from 'node:crypto'

/** 256 random bits. Its holder alone has it; the file has its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => hash('sha256', token, 'base64url')
