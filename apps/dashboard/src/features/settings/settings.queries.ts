import { graphql } from '../../gql';

export const RuleParameter = graphql(`
  fragment RuleParameter on RuleParameter {
    id
    title
    unit
    values {
      from
      value
    }
    assumed
    assumption
    sources {
      title
      url
      quoted
      checkedOn
    }
  }
`);

export const RulesDocument = graphql(`
  query Rules {
    rules {
      version
      parameters {
        ...RuleParameter @unmask
      }
      programs {
        program
        modules {
          module
          title
          metBy
        }
      }
      courses {
        code
        title
      }
    }
  }
`);
