/** Why the server cannot start, as a sentence that says what to do. */
export function sentenceFor(
  error: Error & { code?: string },
  { data, host, port }: { data: string; host: string; port: number }
): string {
  switch (familyOf(error.code)) {
    case 'KEZEK_FOLDER_TAKEN':
      return `another Kezek works with the data folder ${data} already. Stop that one, or choose another folder with --data.`
    case 'KEZEK_FILE_IS_NEWER':
      return `the file in ${data} was written by a newer Kezek than this one. Start the newer one, or restore a backup from before it into an empty folder. The file is as it was.`
    case 'EADDRINUSE':
      return `port ${port} is taken by another program. Stop that program, or choose another port with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `this machine has no address ${host}. Choose one of its own with --host.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return error.message.includes('listen')
        ? `port ${port} needs more rights than this user has. Choose a port above 1023 with --port.`
        : `the data folder ${data} cannot be written. Give this user the right to write there, or choose another folder with --data.`
    case 'ENOENT':
      return `the data folder ${data} cannot be made where it should be. Make the folder above it, or choose another with --data.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `the data folder ${data} is not a folder. Choose another with --data.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `the disk that holds ${data} is full. Make room on it, then start again.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `the file in ${data} is damaged or not a hall's. Keep it, restore the last backup into an empty folder, and start with that folder as --data.`
    case 'SQLITE_IOERR':
      return `the disk that holds ${data} answers with errors. Check its cable and its health; if it does not come back, restore the last backup onto another one.`
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return `another program keeps the file in ${data} locked. Close that program, then start again.`
    default:
      return error.message
  }
}

/** SQLite tells the kind of an error, and after it what it was doing: SQLITE_IOERR_READ. */
const familyOf = (code: string | undefined): string | undefined => /^SQLITE_[A-Z]+/.exec(code ?? '')?.[0] ?? code
