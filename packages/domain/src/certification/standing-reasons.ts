import { met, type Reason, unmet } from '../shared/reason.js';
import { yearStart } from './certificate-spans.js';
import { missingMaintenance } from './concerns.js';
import { conditionReason } from './conditions.js';
import type { Dossier } from './dossier.js';
import { allMaintenance } from './maintenance.js';
import type { StandingOn } from './standing.js';

/** Why the standing is what it is: each line with the facts it rests on. */
export function standingReasons(dossier: Dossier, standing: StandingOn): Reason[] {
  const reasons: Reason[] = [];
  const { condition, certificate, expired } = standing;
  if (condition !== null) reasons.push(conditionReason(condition));
  if (certificate !== null) reasons.push(...certificateReasons(dossier, standing));
  else if (expired !== null) {
    const { certificateNo, program } = expired.certification;
    reasons.push(
      unmet('CERTIFICATE_EXPIRED', { program, certificate: certificateNo, ended: expired.endsOn }),
    );
  } else reasons.push(...registrationReasons(dossier, standing));
  return reasons;
}

function certificateReasons(dossier: Dossier, standing: StandingOn): Reason[] {
  const { certificate, cycleYear, letter } = standing;
  if (certificate === null) return [];
  const { certificateNo, program } = certificate.certification;
  const reasons: Reason[] = [
    met('CERTIFICATE_IN_FORCE', {
      program,
      certificate: certificateNo,
      from: certificate.startsOn,
      expires: certificate.expiresOn,
    }),
  ];
  if (cycleYear === null) return reasons;
  if (cycleYear === 1)
    return [...reasons, met('YEAR_ONE_COVERED', { until: yearStart(certificate, cycleYear + 1) })];
  const until = yearStart(certificate, cycleYear + 1);
  if (letter !== null)
    return [
      ...reasons,
      met('LETTER_VALID', { year: cycleYear, letter: letter.letterNo, issued: letter.issuedOn, until }),
    ];
  const maintenance = allMaintenance(dossier, certificate).find((entry) => entry.cycleYear === cycleYear);
  return [
    ...reasons,
    unmet('NO_VALID_LETTER', { year: cycleYear, from: yearStart(certificate, cycleYear) }),
    ...(maintenance === undefined || maintenance.complete
      ? [met('MAINTENANCE_COMPLETE', { year: cycleYear })]
      : missingMaintenance(maintenance)),
  ];
}

function registrationReasons(dossier: Dossier, { lapsesOn, standing }: StandingOn): Reason[] {
  const registeredOn = dossier.registeredOn;
  if (registeredOn === null || lapsesOn === null) return [unmet('NOT_REGISTERED')];
  return [
    standing === 'REGISTRATION_LAPSED'
      ? unmet('REGISTRATION_LAPSED', { registered: registeredOn, lapsed: lapsesOn })
      : met('REGISTERED', { registered: registeredOn, lapses: lapsesOn }),
  ];
}
