#!/bin/sh
# Runs once, on an empty volume. Two databases under two owners: who gets into one is still shut out of the other, so that
# a leaked database of cases is not yet a leak of the keys that open it. The owners make the tables and are used for
# nothing else; the host has logins that own nothing, and what those may do is laid by `resources setup`.
set -e

as_superuser() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --no-psqlrc "$@"
}

for login in casecoordination casecoordination_keys casecoordination_app casecoordination_background casecoordination_keys_app; do
  # The file is a pgpass file, host:port:database:login:password, which the host reads as it is.
  PASSWORD=$(awk -F: -v login="$login" '$4 == login { print $5 }' "${LOGINS_FILE:-/run/secrets/database-logins}")
  if [ -z "$PASSWORD" ]; then
    echo "No password for the login $login: make the secrets as docker-compose.yml says." >&2
    exit 1
  fi
  export PASSWORD
  as_superuser --set login="$login" <<'SQL'
\getenv password PASSWORD
create role :"login" login password :'password';
SQL
done
unset PASSWORD

as_superuser <<'SQL'
-- For people: grant one of them to a login of the person's own.
create role casecoordination_reader;
create role casecoordination_reporter;

create database casecoordination owner casecoordination;
revoke all on database casecoordination from public;
grant connect on database casecoordination to casecoordination_app, casecoordination_background, casecoordination_reader, casecoordination_reporter;

create database casecoordination_keys owner casecoordination_keys;
revoke all on database casecoordination_keys from public;
grant connect on database casecoordination_keys to casecoordination_keys_app;
SQL
