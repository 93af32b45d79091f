import { describe, expect, it } from 'vitest';
import { letterKindOfOpening, letterKindOfSubject } from './letter-kind';
import type { LetterKind } from './letter-reading';

const SUBJECTS: readonly (readonly [LetterKind, string])[] = [
  ['reactie', 'Reactie op verzoek commissie over de stand van zaken van de dijkversterking'],
  ['reactie', 'Kabinetsreactie op het adviesrapport Water en ruimte'],
  ['reactie', 'Kabinetsappreciatie van het Commissievoorstel voor een kustrichtlijn'],
  ['uitvoering', 'Uitvoering van de motie van het lid Veenstra over laadpalen (Kamerstuk 41235-61)'],
  ['uitvoering', 'Toezegging gedaan tijdens het commissiedebat Water van 2 juni 2025'],
  ['uitvoering', 'Plan van aanpak aangenomen ontraden moties'],
  ['stand van zaken', 'Voortgangsrapportage kustfundament'],
  ['stand van zaken', 'Stand van zaken uitvoering motie-Dijkman over parkeren'],
  ['uitstel', 'Uitstel beantwoording vragen commissie over het peilbesluit'],
  ['uitstel', 'Vertraagde toezending evaluatie Waterwet'],
  ['appreciatie', 'Appreciatie van de gewijzigde motie van het lid De Wit (t.v.v. 41235-63)'],
  ['appreciatie', 'Kabinetsappreciatie ingediende moties tweeminutendebat Water'],
  ['verzamelbrief', 'Verzamelbrief binnenvaart'],
  ['verzamelbrief', 'Moties en toezeggingen begrotingsbehandeling 2026'],
  ['afschrift', 'Afschrift van de reactie op de brief van de waterschappen'],
  ['antwoord', 'Antwoorden op vragen commissie over de voortgangsbrief kustfundament'],
  ['antwoord', 'Beantwoording vragen over uitstel van de evaluatie'],
  ['antwoord', 'Verslag houdende een lijst van vragen en antwoorden'],
  ['aanbieding', 'Aanbieding onderzoeksrapport zoetwater'],
  ['aanbieding', 'Eindevaluatie subsidieregeling oevers'],
  ['overig', 'Geannoteerde agenda informele Waterraad'],
  ['overig', 'Akkoord van de waterschappen over de voortgang van het programma'],
]; // biome-ignore format: a row a subject

describe('the kind of a letter', () => {
  it.each(SUBJECTS)('is %s by the subject %j', (kind, subject) => {
    expect(letterKindOfSubject(subject)).toBe(kind);
  });

  it.each([
    ['uitstel', 'Het lukt mij helaas niet om de vragen voor het debat te beantwoorden.'],
    ['appreciatie', 'Hierbij ontvangt uw Kamer mijn appreciatie van de moties die zijn ingediend.'],
    ['uitvoering', 'Met deze brief informeer ik u over de uitvoering van de motie van het lid Veenstra.'],
    ['aanbieding', 'Hierbij bied ik u het rapport over de oevers aan.'],
    ['overig', 'Op 3 juni vond een incident plaats bij de sluis.'],
  ] as const)('is %s where the letter opens with %j', (kind, opening) => {
    expect(letterKindOfOpening(opening)).toBe(kind);
  });
});
