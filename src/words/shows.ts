const fr = {
  'till-cause.options':
    '{count, plural, one {# place sous option, que la billetterie compte peut-être.} other {# places sous option, que la billetterie compte peut-être.}}',
  'till-cause.unpaid':
    '{count, plural, one {# place réservée et impayée, que la billetterie compte peut-être.} other {# places réservées et impayées, que la billetterie compte peut-être.}}',
  'till-cause.holds':
    '{count, plural, one {# place en contingent, que la billetterie compte peut-être.} other {# places en contingent, que la billetterie compte peut-être.}}',
  'till-cause.cancelled':
    '{count, plural, one {# billet annulé depuis, que la billetterie compte peut-être encore.} other {# billets annulés depuis, que la billetterie compte peut-être encore.}}',
  'till-cause.comps':
    '{count, plural, one {# invitation, que la billetterie ne compte peut-être pas.} other {# invitations, que la billetterie ne compte peut-être pas.}}',
  'till-cause.exempted':
    '{count, plural, one {# exonéré, que la billetterie ne compte peut-être pas.} other {# exonérés, que la billetterie ne compte peut-être pas.}}',
  'till-cause.resellers':
    '{count, plural, one {# place vendue par un revendeur, que la billetterie ne compte peut-être pas.} other {# places vendues par des revendeurs, que la billetterie ne compte peut-être pas.}}',
  'till-cause.elsewhere':
    '{count, plural, one {# place vendue dans un autre système.} other {# places vendues dans un autre système.}}',
  'till-cause.readBefore':
    '{count, plural, one {# place vendue depuis le {fromAt} : le total de la billetterie a sans doute été relevé avant.} other {# places vendues depuis le {fromAt} : le total de la billetterie a sans doute été relevé avant.}}',
  'till-cause.part.options':
    '{count, number} places sous option, dont {part, number} que la billetterie compte peut-être.',
  'till-cause.part.unpaid':
    '{count, number} places réservées et impayées, dont {part, number} que la billetterie compte peut-être.',
  'till-cause.part.holds':
    '{count, number} places en contingent, dont {part, number} que la billetterie compte peut-être.',
  'till-cause.part.cancelled':
    '{count, plural, one {# billet annulé} other {# billets annulés}}, dont {part, number} que la billetterie compte peut-être encore.',
  'till-cause.part.comps':
    '{count, number} invitations, dont {part, number} que la billetterie ne compte peut-être pas.',
  'till-cause.part.exempted':
    '{count, number} exonérés, dont {part, number} que la billetterie ne compte peut-être pas.',
  'till-cause.part.resellers':
    '{count, number} places vendues par des revendeurs, dont {part, number} que la billetterie ne compte peut-être pas.',
  'till-cause.part.elsewhere':
    '{count, number} places vendues dans un autre système, dont {part, number} que la billetterie ne compte peut-être pas.',
  'till-cause.packages': '{moneyCents} d’abonnements et de formules, que nul billet ne porte.',
  'till-cause.others': '{moneyCents} de cartes, d’adhésions et d’autres produits, qui ne sont pas des places.',
  'till-cause.soldSince': 'Des ventes depuis le dernier export : il s’arrête au {untilAt}.',
  'till-cause.cancelledSince': 'Des annulations depuis le dernier export : il s’arrête au {untilAt}.',
  'terms.said':
    '{performances, plural, one {# représentation} other {# représentations}} : {kind, select, own {vendues par la maison, toute la recette lui revient} coRealised {en coréalisation} other {vendues par un partenaire, ventes inconnues}}.',
  'journal.sale-terms-said':
    'Vente de « {of} » : {kind, select, own {par la maison} coRealised {en coréalisation} other {par un partenaire}}{isElsewhere, select, yes {, hors les murs} other {}}',
  'forecast.soldByPartner':
    '{count, plural, one {# représentation à venir est vendue par un partenaire : ses ventes sont inconnues, aucune prévision n’en est faite.} other {# représentations à venir sont vendues par un partenaire : leurs ventes sont inconnues, aucune prévision n’en est faite.}}',
}

const en: typeof fr = {
  'till-cause.options':
    '{count, plural, one {# seat under option, which the ticketing system may count.} other {# seats under option, which the ticketing system may count.}}',
  'till-cause.unpaid':
    '{count, plural, one {# unpaid booked seat, which the ticketing system may count.} other {# unpaid booked seats, which the ticketing system may count.}}',
  'till-cause.holds':
    '{count, plural, one {# seat held, which the ticketing system may count.} other {# seats held, which the ticketing system may count.}}',
  'till-cause.cancelled':
    '{count, plural, one {# ticket cancelled since, which the ticketing system may still count.} other {# tickets cancelled since, which the ticketing system may still count.}}',
  'till-cause.comps':
    '{count, plural, one {# complimentary ticket, which the ticketing system may not count.} other {# complimentary tickets, which the ticketing system may not count.}}',
  'till-cause.exempted':
    '{count, plural, one {# exempted ticket, which the ticketing system may not count.} other {# exempted tickets, which the ticketing system may not count.}}',
  'till-cause.resellers':
    '{count, plural, one {# seat sold by a reseller, which the ticketing system may not count.} other {# seats sold by resellers, which the ticketing system may not count.}}',
  'till-cause.elsewhere':
    '{count, plural, one {# seat sold in another system.} other {# seats sold in another system.}}',
  'till-cause.readBefore':
    '{count, plural, one {# seat sold since {fromAt}: the total was probably read before.} other {# seats sold since {fromAt}: the total was probably read before.}}',
  'till-cause.part.options':
    '{count, number} seats under option, {part, number} of which the ticketing system may count.',
  'till-cause.part.unpaid':
    '{count, number} unpaid booked seats, {part, number} of which the ticketing system may count.',
  'till-cause.part.holds': '{count, number} seats held back, {part, number} of which the ticketing system may count.',
  'till-cause.part.cancelled':
    '{count, plural, one {# ticket} other {# tickets}} cancelled since, {part, number} of which the ticketing system may still count.',
  'till-cause.part.comps':
    '{count, number} complimentary tickets, {part, number} of which the ticketing system may not count.',
  'till-cause.part.exempted':
    '{count, number} exempted tickets, {part, number} of which the ticketing system may not count.',
  'till-cause.part.resellers':
    '{count, number} seats sold by resellers, {part, number} of which the ticketing system may not count.',
  'till-cause.part.elsewhere':
    '{count, number} seats sold in another system, {part, number} of which the ticketing system may not count.',
  'till-cause.packages': '{moneyCents} of subscriptions and packages, which no ticket carries.',
  'till-cause.others': '{moneyCents} of cards, memberships and other products, which are no seats.',
  'till-cause.soldSince': 'Sales since the last export, which ends on {untilAt}.',
  'till-cause.cancelledSince': 'Cancellations since the last export, which ends on {untilAt}.',
  'terms.said':
    '{performances, plural, one {# performance} other {# performances}}: {kind, select, own {sold by the house, which keeps the receipts} coRealised {co-realised} other {sold by a partner, sales unknown}}.',
  'journal.sale-terms-said':
    'Sale of “{of}”: {kind, select, own {by the house} coRealised {co-realised} other {by a partner}}{isElsewhere, select, yes {, played elsewhere} other {}}',
  'forecast.soldByPartner':
    '{count, plural, one {# performance to come is sold by a partner: its sales are unknown, and no forecast is made of it.} other {# performances to come are sold by a partner: their sales are unknown, and no forecast is made of them.}}',
}

/** Why the till's total is not ours (P6), and whose receipts a show makes (P10). */
export const showsWords = { fr, en } as const
