import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person's registration as an auditor, by kind and day. */
@Entity('auditor_registrations')
@Unique('auditor_registrations_key', ['personId', 'kind', 'registeredOn'])
@Check('auditor_registrations_kind_check', "kind IN ('REGISTERED', 'AUTHORITY', 'INDEPENDENT')")
export class AuditorRegistration {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'auditor_registrations_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'auditor_registrations_person_fk' })
  personId!: string;

  @Column('text')
  kind!: string;

  @Column('date', { name: 'registered_on' })
  registeredOn!: string;

  @Column('text', { name: 'registration_no', nullable: true })
  registrationNo!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
