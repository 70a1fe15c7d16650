import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'

/** Reads the hall's certificate and its key, and tries them. @throws an Error with a sentence that says what is wrong */
export function readCertificate({ certFile, keyFile }: { certFile: string; keyFile: string }): {
  cert: Buffer
  key: Buffer
} {
  const [cert, key] = [certFile, keyFile].map((file) => {
    try {
      return readFileSync(file)
    } catch (error) {
      throw new Error(
        `the file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}). --tls-cert and --tls-key name the certificate and its key, in PEM.`
      )
    }
  }) as [Buffer, Buffer]
  try {
    createSecureContext({ cert, key })
  } catch (error) {
    throw new Error(
      `${certFile} and ${keyFile} are not a certificate and its key, in PEM (${(error as Error).message}).`
    )
  }
  return { cert, key }
}

/** The names that a certificate is for, without addresses. */
export function namesIn(cert: Buffer): string[] {
  const names = new X509Certificate(cert).subjectAltName?.split(', ') ?? []
  return names.flatMap((each) => (each.startsWith('DNS:') ? [each.slice('DNS:'.length)] : []))
}
