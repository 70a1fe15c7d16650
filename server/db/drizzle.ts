import { createRequire } from 'node:module'

// drizzle-orm by its CommonJS files, with the types of its ES modules. Node reads a package's package.json anew for each
// ES module in it, and this one's has 447 exports (179 kB): the ES modules cost a start 1.4 s and 200 MB, these 0.1 s and 20 MB.
const require = createRequire(import.meta.url)
const orm = require('drizzle-orm') as typeof import('drizzle-orm')
const sqlite = require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core')
const driver = require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3')

export type { SQL } from 'drizzle-orm'
export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

export const {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  is,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  Param,
  Placeholder,
  sql
} = orm
export const { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } = sqlite
export const { drizzle } = driver
export const { migrate } =
  require('drizzle-orm/better-sqlite3/migrator') as typeof import('drizzle-orm/better-sqlite3/migrator')
export const { readMigrationFiles } = require('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator')
