// Loaded before anything else: the database module ends an older Node with a segmentation fault and no word,
// and an older Node cannot read our .ts files either. Plain JavaScript, so that every Node can read this.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Kezek needs Node 22.18 or newer; this is Node ${process.versions.node}. On Linux x64, "npm ci" brings Node 24 along and "npm start" uses it. Elsewhere, please install Node 24.\n`)
  process.exit(1)
}
