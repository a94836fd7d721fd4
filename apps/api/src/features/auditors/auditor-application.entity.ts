import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who applies to be registered as an auditor, with a first self-audit as proof. */
@Entity('auditor_applications')
@Check('auditor_applications_decision_check', "decision IN ('REGISTERED', 'DECLINED')")
@Check('auditor_applications_decided_check', '(decision IS NULL) = (decided_on IS NULL)')
@Index('auditor_applications_person_index', ['personId'])
@Index('auditor_applications_audit_index', ['auditId'])
@Index('auditor_applications_decision_index', ['decision', 'appliedOn'])
export class AuditorApplication {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'auditor_applications_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'auditor_applications_person_fk' })
  personId!: string;

  @Column('date', { name: 'applied_on' })
  appliedOn!: string;

  @Column('uuid', { name: 'audit_id', nullable: true })
  @ForeignKey('Audit', { name: 'auditor_applications_audit_fk', onDelete: 'SET NULL' })
  auditId!: string | null;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
