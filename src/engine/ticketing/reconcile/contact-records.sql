-- Grain: one row a contact record: a customer number of a source, or without one the fields that a sale carries.
-- A field is the last one given that is not blank, so that contacts, addresses and tickets of a set complete each other (P3): of one
-- import contacts before tickets, then the row furthest down its file, then the first file.
-- Left out: anonymous sales (no customer number, no name, no address).
DELETE FROM contact_record;
INSERT INTO contact_record
WITH ordered AS (
  SELECT *, (CAST(ordinal AS BIGINT) * 2 + CASE WHEN grain IN ('contacts', 'addresses') THEN 1 ELSE 0 END) * 1099511627776 + CAST(row AS BIGINT) * 65536 - file_number AS place
  FROM input_row WHERE record_id IS NOT NULL
)
SELECT record_id, any_value(source) AS source, any_value(customer_number) AS customer_number,
  arg_max(title, place), arg_max(last_name, place), arg_max(first_name, place), arg_max(full_name, place),
  arg_max(company, place), arg_max(company_type, place), arg_max(email, place), arg_max(phone, place), arg_max(other_emails, place), arg_max(street, place),
  arg_max(postcode, place), arg_max(city, place), arg_max(country, place),
  try_cast(arg_max(birth_date, place) AS DATE), arg_max(birth_year, place), arg_max(gender, place),
  CASE WHEN max(CASE WHEN permission_email = 'no' THEN 1 ELSE 0 END) = 1 THEN 'no' ELSE arg_max(permission_email, place) END,
  CASE WHEN max(CASE WHEN permission_sms = 'no' THEN 1 ELSE 0 END) = 1 THEN 'no' ELSE arg_max(permission_sms, place) END,
  max(no_contact), max(email_bounced),
  arg_max(import_id, place)
FROM ordered
GROUP BY record_id
HAVING count(last_name) + count(full_name) + count(email) + count(company) + count(phone) + count(customer_number) > 0
ORDER BY record_id;
