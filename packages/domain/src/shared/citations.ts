import type { Citation } from './parameter.js';

const CHECKED_ON = '2026-11-23';

/** The public pages the rules were read on. */
export const CITATIONS = {
  programPage: {
    title: 'CSAM: COR® and SECOR® program',
    url: 'https://www.constructionsafety.ca/cor-program/',
    checkedOn: CHECKED_ON,
  },
  registrationPolicy: {
    title: 'CSAM: safety program registration policy, effective 2015-05-01',
    url: 'http://www.constructionsafety.ca/revised-safety-program-registration-policy/',
    checkedOn: CHECKED_ON,
  },
  trainingPage: {
    title: 'CSAM: COR® training',
    url: 'https://www.constructionsafety.ca/training/cor-program/',
    checkedOn: CHECKED_ON,
  },
  auditorPage: { title: 'CSAM: registered auditors', url: null, checkedOn: CHECKED_ON },
  instrument2021: {
    title: 'CSAM: audit instrument of 2021, section titles',
    url: null,
    checkedOn: CHECKED_ON,
  },
  rebatePage: {
    title: 'WCB of Manitoba: Prevention rebate program',
    url: 'https://www.wcb.mb.ca/safe-work-manitoba/safety-training-and-certification/prevention-rebate-program/',
    checkedOn: CHECKED_ON,
  },
  rebateReporting: {
    title: 'MHCA WORKSAFELY: rebate reporting',
    url: 'https://mhcaworksafely.ca/rebate-reporting/',
    checkedOn: CHECKED_ON,
  },
  maintenanceAudits: {
    title: 'SAFE Work Manitoba: conduct maintenance audits',
    url: 'https://www.safemanitoba.com/safe-work-certified/Pages/Conduct-Maintenance-Audits.aspx',
    checkedOn: CHECKED_ON,
  },
  auditors: {
    title: 'WCB of Manitoba: SAFE Work Certified auditors',
    url: 'https://www.wcb.mb.ca/safe-work-manitoba/safety-training-and-certification/safe-work-certified-auditors/',
    checkedOn: CHECKED_ON,
  },
  membershipPage: {
    title: 'CSAM: membership and industry codes',
    url: 'https://www.constructionsafety.ca/membership/',
    checkedOn: CHECKED_ON,
  },
} as const satisfies Record<string, Citation>;
