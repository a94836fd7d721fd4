import { graphql } from '../../../gql';

/** The further figures in one request; none of them has an id: spread with `@unmask`. */
export const FurtherFiguresDocument = graphql(`
  query FurtherFigures(
    $codes: ReportInput!
    $cities: ReportInput!
    $sizes: ReportInput!
    $flow: ReportInput!
    $pace: ReportInput!
    $sections: ReportInput!
    $training: ReportInput!
    $audits: ReportInput!
    $outcomes: ReportInput!
    $refusals: ReportInput!
    $riskByStanding: ReportInput!
    $riskByConcern: ReportInput!
    $auditors: ReportInput!
  ) {
    codes: report(input: $codes) {
      report {
        ...ReportNumbers @unmask
      }
    }
    cities: report(input: $cities) {
      report {
        ...ReportNumbers @unmask
      }
    }
    sizes: report(input: $sizes) {
      report {
        ...ReportNumbers @unmask
      }
    }
    flow: report(input: $flow) {
      report {
        ...ReportNumbers @unmask
      }
    }
    pace: report(input: $pace) {
      report {
        ...ReportNumbers @unmask
      }
    }
    sections: report(input: $sections) {
      report {
        ...ReportNumbers @unmask
      }
    }
    training: report(input: $training) {
      report {
        ...ReportNumbers @unmask
      }
    }
    audits: report(input: $audits) {
      report {
        ...ReportNumbers @unmask
      }
    }
    outcomes: report(input: $outcomes) {
      report {
        ...ReportNumbers @unmask
      }
    }
    refusals: report(input: $refusals) {
      report {
        ...ReportNumbers @unmask
      }
    }
    riskByStanding: report(input: $riskByStanding) {
      report {
        ...ReportNumbers @unmask
      }
    }
    riskByConcern: report(input: $riskByConcern) {
      report {
        ...ReportNumbers @unmask
      }
    }
    auditors: report(input: $auditors) {
      report {
        ...ReportNumbers @unmask
      }
    }
  }
`);
