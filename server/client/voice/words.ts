import type { Lang } from '../../protocol/basics.ts'

/** What each clip says, by its id; `kyrgyz` is as sure as the catalogue's texts are: composed, but for the attested ordinals. */
type Words = Readonly<Record<string, string>>

/** One word each, in order from the first; ids are the prefix and the number. */
const counted = (prefix: string, from: number, step: number, words: string): Array<[string, string]> =>
  words.split(', ').map((word, place) => [`${prefix}-${from + place * step}`, word])

/** Letters of ticket numbers stand for those that look the same in Cyrillic; the others are called by their Latin names. */
const letters = (names: string): Array<[string, string]> =>
  names.split(', ').map((name, place) => [`letter-${'abcdefghijklmnopqrstuvwxyz'[place]}`, name])

const ky: Words = Object.fromEntries([
  ['ticket', 'номерлүү талон'],
  ['go-window', 'терезеге келиңиз'],
  ['go-desk', 'столго келиңиз'],
  ['go-room', 'кабинетке келиңиз'],
  ...letters(
    'а, вэ, эс, дэ, е, эф, гэ, эн, и, йот, ка, эль, эм, латын эн, о, эр, ку, латын эр, латын эс, тэ, латын у, латын вэ, дубль вэ, ха, у, зет'
  ),
  ...counted(
    'n',
    1,
    1,
    'бир, эки, үч, төрт, беш, алты, жети, сегиз, тогуз, он, он бир, он эки, он үч, он төрт, он беш, он алты, он жети, он сегиз, он тогуз'
  ),
  ...counted('n', 20, 10, 'жыйырма, отуз, кырк, элүү, алтымыш, жетимиш, сексен, токсон'),
  ...counted('n', 100, 100, 'жүз, эки жүз, үч жүз, төрт жүз, беш жүз, алты жүз, жети жүз, сегиз жүз, тогуз жүз'),
  ...counted('n', 1_000, 1_000, 'миң, эки миң, үч миң, төрт миң, беш миң, алты миң, жети миң, сегиз миң, тогуз миң'),
  ...counted(
    'o',
    1,
    1,
    'биринчи, экинчи, үчүнчү, төртүнчү, бешинчи, алтынчы, жетинчи, сегизинчи, тогузунчу, онунчу, он биринчи, он экинчи, он үчүнчү, он төртүнчү, он бешинчи, он алтынчы, он жетинчи, он сегизинчи, он тогузунчу'
  ),
  ...counted('o', 20, 10, 'жыйырманчы, отузунчу, кыркынчы, элүүнчү, алтымышынчы, жетимишинчи, сексенинчи, токсонунчу'),
  ...counted(
    'o',
    100,
    100,
    'жүзүнчү, эки жүзүнчү, үч жүзүнчү, төрт жүзүнчү, беш жүзүнчү, алты жүзүнчү, жети жүзүнчү, сегиз жүзүнчү, тогуз жүзүнчү'
  )
])

const ru: Words = Object.fromEntries([
  ['ticket', 'талон'],
  ['go-window', 'подойдите к окну'],
  ['go-desk', 'подойдите к столу'],
  ['go-room', 'подойдите к кабинету'],
  ...letters(
    'а, вэ, эс, дэ, е, эф, гэ, эн, и, йот, ка, эль, эм, латинская эн, о, эр, ку, латинская эр, латинская эс, тэ, латинская у, латинская вэ, дубль вэ, ха, у, зет'
  ),
  ...counted(
    'n',
    1,
    1,
    'один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать'
  ),
  ...counted('n', 20, 10, 'двадцать, тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто'),
  ...counted('n', 100, 100, 'сто, двести, триста, четыреста, пятьсот, шестьсот, семьсот, восемьсот, девятьсот'),
  ...counted(
    'n',
    1_000,
    1_000,
    'тысяча, две тысячи, три тысячи, четыре тысячи, пять тысяч, шесть тысяч, семь тысяч, восемь тысяч, девять тысяч'
  )
])

const en: Words = Object.fromEntries([
  ['ticket', 'ticket'],
  ['go-window', 'please go to window'],
  ['go-desk', 'please go to desk'],
  ['go-room', 'please go to room'],
  ...letters('A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z'),
  ...counted(
    'n',
    1,
    1,
    'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen'
  ),
  ...counted('n', 20, 10, 'twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety'),
  ...counted(
    'n',
    100,
    100,
    'one hundred, two hundred, three hundred, four hundred, five hundred, six hundred, seven hundred, eight hundred, nine hundred'
  ),
  ...counted(
    'n',
    1_000,
    1_000,
    'one thousand, two thousand, three thousand, four thousand, five thousand, six thousand, seven thousand, eight thousand, nine thousand'
  )
])

export const WORDS: Record<Lang, Words> = { ky, ru, en }
