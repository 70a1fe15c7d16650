import { createRequire } from 'node:module'

/** Numbers as the Unicode consortium's CLDR spells them out: what our words are compared with. */

type Rules = Record<string, Array<[string, string]>>
const require = createRequire(import.meta.url)
const rulesOf = (lang: string): Rules => require(`cldr-rbnf/rbnf/${lang}.json`).rbnf.rbnf.SpelloutRules
const pluralsOf = Object.fromEntries(['ky', 'ru', 'en'].map((lang) => [lang, new Intl.PluralRules(lang)]))

/** Spells a whole number by a rule set of CLDR; of its language of rules only what whole numbers need. */
export function spellOut(lang: string, ruleSet: string, n: number): string {
  const rules = rulesOf(lang)
  function spell(set: string, value: number): string {
    const bases = (rules[set] ?? [])
      .filter(([base]) => /^\d+$/.test(base))
      .map(([base, body]) => [Number(base), body.replace(/;$/, '').replace(/^'/, '')] as const)
    const [base, body] = bases.filter(([each]) => each <= value).at(-1) ?? [0, '']
    const power = base === 0 ? 1 : 10 ** Math.floor(Math.log10(base) + 1e-9)
    const [over, rest] = [Math.floor(value / power), value % power]
    return body
      .replace(/\[([^\]]*)\]/g, (_all, optional: string) => (rest === 0 ? '' : optional))
      .replace(
        /\$\(cardinal,([^)]*)\)\$/g,
        (_all, forms: string) =>
          new RegExp(`(?:^|\\})${pluralsOf[lang]?.select(over)}\\{([^}]*)`).exec(forms)?.[1] ??
          /other\{([^}]*)/.exec(forms)?.[1] ??
          ''
      )
      .replace(/←(%*[\w-]*)←/g, (_all, named: string) => spell(named || set, over))
      .replace(/→(%*[\w-]*)→/g, (_all, named: string) => spell(named || set, rest))
      .replace(/=(%+[\w-]+)=/g, (_all, named: string) => spell(named, value))
  }
  return spell(ruleSet, n)
}
