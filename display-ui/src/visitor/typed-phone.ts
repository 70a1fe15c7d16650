/** A telephone number without what people type to read it by: spaces, brackets, hyphens. */
export const typedPhone = (typed: string): string => typed.replace(/[^\d+]/g, '')
