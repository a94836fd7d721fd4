import { graphql } from '../../gql';

/** Whom written lines mean: typing slips, accents and the order of names aside. */
export const MatchPeople = graphql(`
  query MatchPeople($lines: [WrittenLineInput!]!) {
    matchPeople(lines: $lines) {
      name
      outcome
      people {
        ...PickedPerson @unmask
      }
      employer {
        id
        legalName
      }
    }
  }
`);
