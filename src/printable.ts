/**
 * Text of an article as a terminal may show it: control characters, the escape among them, and marks that turn the
 * direction of writing become "�"; line ends and tabs stay.
 */
export const printable = (text: string): string => text.replace(UNPRINTABLE, "\ufffd");

const UNPRINTABLE = /[^\P{Cc}\n\t]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
