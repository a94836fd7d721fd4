import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A company registered with the certifying authority's program, under the office's own reference. */
@Entity('employers')
@Unique('employers_ref_unique', ['ref'])
@Check('employers_program_check', "program IN ('SECOR', 'COR')")
@Check('employers_contact_language_check', "contact_language IN ('en', 'fr')")
// Indexes over expressions, made by the migration: TypeORM cannot describe them.
@Index('employers_name_index', { synchronize: false })
@Index('employers_search_index', { synchronize: false })
@Index('employers_wcb_account_index', ['wcbAccount'])
@Index('employers_industry_code_index', ['industryCode'])
@Index('employers_city_index', ['city'])
export class Employer {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'employers_pk' })
  id!: string;

  @Column('text')
  ref!: string;

  @Column('text', { name: 'legal_name' })
  legalName!: string;

  @Column('text', { name: 'operating_name', nullable: true })
  operatingName!: string | null;

  /** The program the employer registered for. */
  @Column('text')
  program!: string;

  @Column('date', { name: 'registered_on' })
  registeredOn!: string;

  @Column('text', { name: 'wcb_account', nullable: true })
  wcbAccount!: string | null;

  @Column('text', { name: 'industry_code', nullable: true })
  industryCode!: string | null;

  @Column('text', { nullable: true })
  city!: string | null;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName!: string | null;

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail!: string | null;

  @Column('text', { name: 'contact_phone', nullable: true })
  contactPhone!: string | null;

  /** In which language the office writes to it. */
  @Column('text', { name: 'contact_language', default: 'en' })
  contactLanguage!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
