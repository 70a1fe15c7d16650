import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './server/db/schema.ts',
    './server/db/appointment-schema.ts',
    './server/db/complaint-schema.ts',
    './server/db/told-schema.ts',
    './server/db/house-schema.ts'
  ],
  out: './migrations'
})
