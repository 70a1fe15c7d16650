/**
 * The arrows of the house, importer → imported. What stands in brackets gives its types only: none of its code comes along.
 * Whatever is not here is refused (architecture.test.ts), and the picture in server/README.md is drawn from it (picture.ts).
 */
const ARROWS: Record<string, string> = {
  'kiosk-ui': 'client (protocol)',
  'display-ui': 'client (protocol)',
  'operator-ui': 'client (protocol)',
  client: '(protocol)',
  engine: '',
  protocol: '',
  foresight: 'engine (protocol)',
  views: 'foresight engine (protocol)',
  figures: 'engine (protocol)',
  centre: 'engine protocol',
  db: 'protocol (engine)',
  devices: 'protocol (db)',
  sample: 'db protocol',
  reports: 'db figures (protocol) (engine)',
  hall: 'centre engine db (protocol)',
  http: 'hall db protocol',
  services: 'uplink db devices engine foresight reports views centre (protocol) (ops)',
  live: 'http views protocol (db)',
  routes: 'http services views centre hall db devices figures protocol (ops)',
  uplink: 'db protocol (engine)',
  hub: 'ops http db figures reports sample protocol (engine)',
  ops: 'uplink db centre devices client engine figures foresight reports sample views protocol (hall)'
}

/** Rules that server and screens share, pure: everybody may use the code of these, also who has only types of their room. */
export const SHARED = '^server/protocol/conventions/'

export interface Room {
  name: string
  /** Where it lies, from the root. */
  folder: string
  /** The rooms whose code it uses. */
  uses: string[]
  /** The rooms of which it has types only. */
  types: string[]
}

const folderOf = (name: string) => (name.endsWith('-ui') ? name : `server/${name}`)

export const ROOMS: Room[] = Object.entries(ARROWS).map(([name, arrows]) => {
  const targets = arrows.split(' ').filter(Boolean)
  return {
    name,
    folder: folderOf(name),
    uses: targets.filter((target) => !target.startsWith('(')),
    types: targets.filter((target) => target.startsWith('(')).map((target) => target.slice(1, -1))
  }
})

/** What is started, not imported: by npm, a service, a browser, or as a thread or a process of its own. */
export const ENTRIES = [
  '^server/(main\\.ts|hub-main\\.ts|runtime\\.mjs)$',
  '^server/(hub|ops)/commands/',
  '^server/db/drizzle\\.config\\.ts$',
  '^server/(centre/read-thread|db/common-password-worker|devices/printing/draw-worker|devices/voice/espeak-child|foresight/prove/thread|ops/release/check-signature|ops/what-if/thread|ops/what-if/usual-days-thread|reports/thread|services/behind-hall-thread|services/foretelling/thread|uplink/thread)\\.ts$',
  '^display-ui/src/(book-main|find-main|hall-main|join-main|now-main|promises-main|visitor-main|visitor-sw)\\.tsx?$',
  '^(kiosk-ui|operator-ui)/src/(network-)?main\\.tsx$',
  '^operator-ui/src/alarm-sw\\.ts$',
  // What the server writes first views with, built beside the screens.
  '^(kiosk-ui|display-ui)/src/(first-view|arrive-first-view|join-first-view|now-first-view|visitor-first-view|find-first-view)\\.tsx$',
  '^(kiosk-ui|display-ui|operator-ui)/vite\\.config\\.ts$'
]
