/** Why a folder takes no export, as a sentence that says what to do; null: it is not the folder's fault. */
export function troubleOf(error: Error & { code?: string }, folder: string): string | null {
  const asItWas = 'What was exported before is as it was.'
  switch (/^SQLITE_[A-Z]+/.exec(error.code ?? '')?.[0] ?? error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'SQLITE_FULL':
      return `The disk that holds ${folder} is full. Make room on it, or choose another folder with --to, and start again: it goes on with the month where it was. ${asItWas}`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return `The folder ${folder} cannot be written. Give this user the right to write there, or choose another folder with --to. ${asItWas}`
    case 'ENOENT':
      return `The folder ${folder} cannot be made where it should be. Mount its drive, or make the folder above it, or choose another with --to.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${folder} is not a folder. Choose another with --to.`
    case 'EIO':
    case 'SQLITE_IOERR':
      return `The disk that holds ${folder} answers with errors. Check its cable and its health, or choose another folder with --to. ${asItWas}`
    default:
      return null
  }
}
