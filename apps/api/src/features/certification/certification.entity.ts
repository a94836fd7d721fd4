import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The act of certifying an employer under a program; its certificate's days follow from the rules. */
@Entity('certifications')
@Unique('certifications_certificate_no_unique', ['certificateNo'])
@Check('certifications_program_check', "program IN ('SECOR', 'COR')")
@Index('certifications_employer_index', ['employerId', 'certifiedOn'])
export class Certification {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'certifications_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'certifications_employer_fk' })
  employerId!: string;

  @Column('text')
  program!: string;

  @Column('date', { name: 'certified_on' })
  certifiedOn!: string;

  @Column('text', { name: 'certificate_no' })
  certificateNo!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
