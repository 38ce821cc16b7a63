#!/bin/sh
# Runs once, on an empty volume. Two databases under two logins: who gets into one is still shut out of the other,
# so that a leaked database of cases is not yet a leak of the keys that open it.
set -e

for name in casecoordination casecoordination_keys; do
  # The file is a pgpass file, host:port:database:login:password, which the host reads as it is.
  PASSWORD=$(awk -F: -v login="$name" '$4 == login { print $5 }' "${LOGINS_FILE:-/run/secrets/database-logins}")
  if [ -z "$PASSWORD" ]; then
    echo "No password for the login $name: make the secrets as docker-compose.yml says." >&2
    exit 1
  fi
  export PASSWORD
  psql --set ON_ERROR_STOP=1 --set name="$name" --username "$POSTGRES_USER" --dbname postgres --no-psqlrc <<'SQL'
\getenv password PASSWORD
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
unset PASSWORD
