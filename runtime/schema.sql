-- 98ad23ad4dcb8117 18
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: _pgtrigger_should_ignore(name); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;


--
-- Name: pgtrigger_append_only_1ade2(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_1ade2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_1ef86(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_1ef86() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_245c1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_245c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_569ab(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_569ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_77355(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_77355() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_7d947(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_7d947() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_b8490(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_b8490() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_append_only_c8aa5(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_append_only_c8aa5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_clock_a06e4(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_clock_a06e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM pg_current_xact_id(); NEW.updated_at := clock_timestamp(); RETURN NEW;
                END;
            $$;


--
-- Name: pgtrigger_frozen_afd8f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_frozen_afd8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_kept_8e06c(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_kept_8e06c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: pgtrigger_no_change_56547(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.pgtrigger_no_change_56547() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


--
-- Name: wakhan_english; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.wakhan_english (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR asciiword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR asciihword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_english
    ADD MAPPING FOR uint WITH simple;


--
-- Name: wakhan_russian; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.wakhan_russian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR word WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR hword_part WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR hword WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_russian
    ADD MAPPING FOR uint WITH simple;


--
-- Name: wakhan_simple; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.wakhan_simple (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR asciiword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR asciihword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.wakhan_simple
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_invitation (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    email character varying(254) NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    invited_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT accounts_invitation_expires_later CHECK ((expires_at > created_at))
);


--
-- Name: accounts_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    user_id bigint
);


--
-- Name: accounts_signincode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_signincode (
    id bigint NOT NULL,
    code_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    made_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT accounts_code_expires_later CHECK ((expires_at > created_at))
);


--
-- Name: accounts_signincode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_signincode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_signincode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    uuid uuid NOT NULL,
    name character varying(150) NOT NULL,
    language character varying(10) NOT NULL,
    time_zone character varying(60) NOT NULL,
    theme character varying(8) NOT NULL,
    face character varying(8) NOT NULL,
    text_size character varying(8) NOT NULL
);


--
-- Name: accounts_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: accounts_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_call; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_call (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    method character varying(7) NOT NULL,
    address character varying(300) NOT NULL,
    status smallint NOT NULL,
    request_id character varying(64) NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT api_call_status_check CHECK ((status >= 0))
);


--
-- Name: api_call_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_call ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_client; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_client (
    id bigint NOT NULL,
    client_id character varying(255) NOT NULL,
    redirect_uris text NOT NULL,
    post_logout_redirect_uris text NOT NULL,
    client_type character varying(32) NOT NULL,
    authorization_grant_type character varying(44) NOT NULL,
    client_secret character varying(255) NOT NULL,
    hash_client_secret boolean NOT NULL,
    name character varying(255) NOT NULL,
    skip_authorization boolean NOT NULL,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    algorithm character varying(5) NOT NULL,
    allowed_origins text NOT NULL,
    registration_source character varying(32) NOT NULL,
    cimd_expires_at timestamp with time zone,
    uuid uuid NOT NULL,
    user_id bigint,
    revoked_at timestamp with time zone,
    scopes character varying(100)[] NOT NULL
);


--
-- Name: api_client_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_client ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_client_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_client_runs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_client_runs (
    id bigint NOT NULL,
    client_id bigint NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: api_client_runs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_client_runs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_client_runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_job (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    scope character varying(100) NOT NULL,
    method character varying(7) NOT NULL,
    address character varying(300) NOT NULL,
    headers jsonb NOT NULL,
    body jsonb,
    request_id character varying(64) NOT NULL,
    rows integer NOT NULL,
    state character varying(9) NOT NULL,
    tries smallint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    cancel_asked_at timestamp with time zone,
    ended_at timestamp with time zone,
    status smallint,
    answer jsonb,
    client_id bigint NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT api_job_ends CHECK ((((ended_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'running'::character varying])::text[])) AND (status IS NULL)) OR ((body = 'null'::jsonb) AND (ended_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying])::text[])) AND (status IS NOT NULL)) OR ((body = 'null'::jsonb) AND (ended_at IS NOT NULL) AND ((state)::text = 'cancelled'::text) AND (status IS NULL)))),
    CONSTRAINT api_job_failed_by_status CHECK (((NOT (((state)::text = 'done'::text) AND (status >= 400) AND (status IS NOT NULL))) AND (NOT (((state)::text = 'failed'::text) AND (status < 400) AND (status IS NOT NULL))))),
    CONSTRAINT api_job_rows_check CHECK ((rows >= 0)),
    CONSTRAINT api_job_status_check CHECK ((status >= 0)),
    CONSTRAINT api_job_tries_check CHECK ((tries >= 0))
);


--
-- Name: api_job_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_keptanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_keptanswer (
    id bigint NOT NULL,
    key character varying(255) NOT NULL,
    asked character varying(64) NOT NULL,
    status smallint NOT NULL,
    headers jsonb NOT NULL,
    body jsonb,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT api_keptanswer_status_check CHECK ((status >= 0))
);


--
-- Name: api_keptanswer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_keptanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_keptanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: api_personaltoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_personaltoken (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    name character varying(100) NOT NULL,
    checksum character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    user_id bigint NOT NULL,
    of_password character varying(64) NOT NULL
);


--
-- Name: api_personaltoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.api_personaltoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.api_personaltoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_delivery (
    id bigint NOT NULL,
    receiver character varying(120) NOT NULL,
    state character varying(8) NOT NULL,
    attempts smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    error text NOT NULL,
    event_id bigint NOT NULL,
    CONSTRAINT audit_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT audit_delivery_done_has_time CHECK ((((done_at IS NOT NULL) AND ((state)::text = 'done'::text)) OR (NOT ((state)::text = 'done'::text))))
);


--
-- Name: audit_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_event (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    name character varying(80) NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    actor uuid,
    run uuid,
    subject uuid,
    data jsonb NOT NULL
);


--
-- Name: audit_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_actor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_actor (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    variants character varying(120)[] NOT NULL,
    kind character varying(12) NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL,
    course_id integer NOT NULL
);


--
-- Name: courses_actor_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_actor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_actor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_anchor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_anchor (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    exact text NOT NULL,
    prefix character varying(64) NOT NULL,
    suffix character varying(64) NOT NULL,
    start integer NOT NULL,
    revision bigint,
    state character varying(8) NOT NULL,
    passage_id bigint NOT NULL,
    CONSTRAINT courses_anchor_revision_check CHECK ((revision >= 0)),
    CONSTRAINT courses_anchor_start_check CHECK ((start >= 0))
);


--
-- Name: courses_anchor_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_anchor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_anchor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_catalogpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_catalogpage (
    page_ptr_id integer NOT NULL
);


--
-- Name: courses_claim; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_claim (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    speaker character varying(9) NOT NULL,
    force character varying(10) NOT NULL,
    says character varying(400) NOT NULL,
    actor_id bigint,
    passage_id bigint NOT NULL,
    reference_id bigint,
    CONSTRAINT courses_claim_one_speaker CHECK ((((actor_id IS NULL) AND (reference_id IS NULL) AND ((speaker)::text = 'author'::text)) OR ((actor_id IS NOT NULL) AND (reference_id IS NULL) AND ((speaker)::text = 'actor'::text)) OR ((actor_id IS NULL) AND (reference_id IS NOT NULL) AND ((speaker)::text = 'reference'::text)))),
    CONSTRAINT courses_claim_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_claim_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_claim ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_claiminterest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_claiminterest (
    id bigint NOT NULL,
    stance character varying(7) NOT NULL,
    "position" smallint NOT NULL,
    actor_id bigint NOT NULL,
    claim_id bigint NOT NULL,
    interest_id bigint NOT NULL,
    CONSTRAINT courses_claiminterest_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_claiminterest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_claiminterest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_claiminterest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_contentversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_contentversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    course_id integer NOT NULL,
    CONSTRAINT courses_contentversion_number_check CHECK ((number >= 0))
);


--
-- Name: courses_contentversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_contentversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_contentversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_coursedocument; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_coursedocument (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id bigint,
    CONSTRAINT courses_coursedocument_file_size_check CHECK ((file_size >= 0))
);


--
-- Name: courses_coursedocument_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_coursedocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_coursedocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_courseimage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_courseimage (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    description character varying(255) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    file_size integer,
    file_hash character varying(40) NOT NULL,
    collection_id integer NOT NULL,
    uploaded_by_user_id bigint,
    CONSTRAINT courses_courseimage_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT courses_courseimage_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT courses_courseimage_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT courses_courseimage_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT courses_courseimage_focal_point_y_check CHECK ((focal_point_y >= 0))
);


--
-- Name: courses_courseimage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_courseimage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_courseimage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_coursepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_coursepage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    citation text NOT NULL
);


--
-- Name: courses_courserendition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_courserendition (
    id bigint NOT NULL,
    filter_spec character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    image_id bigint NOT NULL
);


--
-- Name: courses_courserendition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_courserendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_courserendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_courserights; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_courserights (
    id bigint NOT NULL,
    collection_id integer NOT NULL,
    course_id integer NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: courses_courserights_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_courserights ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_courserights_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_event (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    date character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    title character varying(200) NOT NULL,
    text text NOT NULL,
    source character varying(5) NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);


--
-- Name: courses_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_eventactor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_eventactor (
    id bigint NOT NULL,
    sort_order integer,
    actor_id bigint NOT NULL,
    event_id bigint NOT NULL
);


--
-- Name: courses_eventactor_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_eventactor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_eventactor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_eventuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_eventuse (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    event_id bigint NOT NULL,
    passage_id bigint NOT NULL,
    CONSTRAINT courses_eventuse_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_eventuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_eventuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_eventuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_findable; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_findable (
    id bigint NOT NULL,
    kind character varying(7) NOT NULL,
    configuration character varying(8) NOT NULL,
    number smallint NOT NULL,
    fragment character varying(100) NOT NULL,
    heading character varying(300) NOT NULL,
    title character varying(300) NOT NULL,
    text text NOT NULL,
    beside text NOT NULL,
    words tsvector GENERATED ALWAYS AS (
CASE
    WHEN ((configuration)::text = 'english'::text) THEN ((setweight(to_tsvector('public.wakhan_english'::regconfig, (COALESCE(title, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('public.wakhan_english'::regconfig, COALESCE(text, ''::text)), 'B'::"char")) || setweight(to_tsvector('public.wakhan_english'::regconfig, COALESCE(beside, ''::text)), 'C'::"char"))
    WHEN ((configuration)::text = 'russian'::text) THEN ((setweight(to_tsvector('public.wakhan_russian'::regconfig, (COALESCE(title, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('public.wakhan_russian'::regconfig, COALESCE(text, ''::text)), 'B'::"char")) || setweight(to_tsvector('public.wakhan_russian'::regconfig, COALESCE(beside, ''::text)), 'C'::"char"))
    ELSE ((setweight(to_tsvector('public.wakhan_simple'::regconfig, (COALESCE(title, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('public.wakhan_simple'::regconfig, COALESCE(text, ''::text)), 'B'::"char")) || setweight(to_tsvector('public.wakhan_simple'::regconfig, COALESCE(beside, ''::text)), 'C'::"char"))
END) STORED,
    course_id integer,
    lesson_id integer,
    passage_id bigint,
    term_id bigint,
    work_id bigint,
    CONSTRAINT courses_findable_is_one_thing CHECK ((((course_id IS NULL) AND ((kind)::text = 'lesson'::text) AND (lesson_id IS NOT NULL) AND (passage_id IS NULL)) OR ((course_id IS NULL) AND ((kind)::text = 'passage'::text) AND (lesson_id IS NOT NULL) AND (passage_id IS NOT NULL)) OR ((course_id IS NOT NULL) AND ((kind)::text = 'term'::text) AND (lesson_id IS NULL) AND (term_id IS NOT NULL)) OR ((course_id IS NOT NULL) AND ((kind)::text = 'work'::text) AND (lesson_id IS NULL) AND (work_id IS NOT NULL)))),
    CONSTRAINT courses_findable_number_check CHECK ((number >= 0))
);


--
-- Name: courses_findable_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_findable ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_findable_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_interest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_interest (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    region character varying(12) NOT NULL,
    kind character varying(9) NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);


--
-- Name: courses_interest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_interest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_interest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_knownword; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_knownword (
    id bigint NOT NULL,
    configuration character varying(8) NOT NULL,
    word character varying(60) NOT NULL
);


--
-- Name: courses_knownword_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_knownword ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_knownword_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_lessonpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_lessonpage (
    page_ptr_id integer NOT NULL,
    outcomes jsonb NOT NULL,
    body jsonb NOT NULL,
    takeaways jsonb NOT NULL
);


--
-- Name: courses_modulepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_modulepage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL
);


--
-- Name: courses_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_note (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    printed character varying(300) NOT NULL,
    locator character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL,
    reference_id bigint NOT NULL,
    CONSTRAINT courses_note_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_noteuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_noteuse (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    note_id bigint NOT NULL,
    passage_id bigint NOT NULL,
    CONSTRAINT courses_noteuse_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_noteuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_noteuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_noteuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_passage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_passage (
    id bigint NOT NULL,
    block uuid NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(10) NOT NULL,
    number smallint NOT NULL,
    heading character varying(255) NOT NULL,
    text text NOT NULL,
    revision bigint,
    live boolean NOT NULL,
    lesson_id integer NOT NULL,
    uuid uuid NOT NULL,
    CONSTRAINT courses_passage_number_check CHECK ((number >= 0)),
    CONSTRAINT courses_passage_revision_check CHECK ((revision >= 0))
);


--
-- Name: courses_passage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_passage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_passage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_place (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    variants character varying(120)[] NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(8) NOT NULL,
    path jsonb NOT NULL,
    text text NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);


--
-- Name: courses_place_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_place ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_place_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_placeuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_placeuse (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    passage_id bigint NOT NULL,
    place_id bigint NOT NULL,
    CONSTRAINT courses_placeuse_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_placeuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_placeuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_placeuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_printedtext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_printedtext (
    id bigint NOT NULL,
    version integer NOT NULL,
    state character varying(7) NOT NULL,
    file character varying(100) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    course_id integer NOT NULL,
    lesson_id integer,
    without bigint[] NOT NULL,
    CONSTRAINT courses_printedtext_version_check CHECK ((version >= 0))
);


--
-- Name: courses_printedtext_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_printedtext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_printedtext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_reference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_reference (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(8) NOT NULL,
    authors jsonb NOT NULL,
    editors jsonb NOT NULL,
    title character varying(300) NOT NULL,
    container character varying(200) NOT NULL,
    publisher character varying(200) NOT NULL,
    volume character varying(20) NOT NULL,
    issue character varying(20) NOT NULL,
    pages character varying(40) NOT NULL,
    date character varying(10) NOT NULL,
    url character varying(600) NOT NULL,
    accessed character varying(10) NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);


--
-- Name: courses_reference_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_reference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_reference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_secondreading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_secondreading (
    task_ptr_id integer NOT NULL
);


--
-- Name: courses_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_term (
    id bigint NOT NULL,
    translation_key uuid NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    variants character varying(120)[] NOT NULL,
    text text NOT NULL,
    course_id integer NOT NULL,
    latest_revision_id integer,
    live_revision_id integer,
    locale_id integer NOT NULL
);


--
-- Name: courses_term_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_term ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_term_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: courses_termuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.courses_termuse (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    passage_id bigint NOT NULL,
    term_id bigint NOT NULL,
    CONSTRAINT courses_termuse_position_check CHECK (("position" >= 0))
);


--
-- Name: courses_termuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.courses_termuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.courses_termuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: debates_debate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.debates_debate (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    form character varying(11) NOT NULL,
    motion text NOT NULL,
    seating character varying(6) NOT NULL,
    is_anonymous boolean NOT NULL,
    course_id integer NOT NULL,
    module_id integer,
    CONSTRAINT debates_debate_position_check CHECK (("position" >= 0))
);


--
-- Name: debates_debate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.debates_debate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.debates_debate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: debates_round; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.debates_round (
    id bigint NOT NULL,
    title character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    debate_id bigint NOT NULL,
    essay_id bigint NOT NULL,
    CONSTRAINT debates_round_position_check CHECK (("position" >= 0))
);


--
-- Name: debates_round_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.debates_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.debates_round_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: debates_seat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.debates_seat (
    id bigint NOT NULL,
    number integer NOT NULL,
    enrolment_id bigint NOT NULL,
    side_id bigint NOT NULL,
    sitting_id bigint NOT NULL,
    CONSTRAINT debates_seat_number_check CHECK ((number >= 0))
);


--
-- Name: debates_seat_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.debates_seat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.debates_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: debates_side; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.debates_side (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(100) NOT NULL,
    brief text NOT NULL,
    "position" smallint NOT NULL,
    actor_id bigint,
    debate_id bigint NOT NULL,
    CONSTRAINT debates_side_position_check CHECK (("position" >= 0))
);


--
-- Name: debates_side_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.debates_side ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.debates_side_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: debates_sitting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.debates_sitting (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    held_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    debate_id bigint NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: debates_sitting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.debates_sitting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.debates_sitting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_act; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_act (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    kind character varying(8) NOT NULL,
    posts integer NOT NULL,
    reason text NOT NULL,
    done_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    other_id bigint,
    post_id bigint,
    thread_id bigint NOT NULL,
    minutes smallint NOT NULL,
    CONSTRAINT discussions_act_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT discussions_act_posts_check CHECK ((posts >= 0))
);


--
-- Name: discussions_act_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_citation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_citation (
    id bigint NOT NULL,
    passage_id bigint NOT NULL,
    post_id bigint NOT NULL
);


--
-- Name: discussions_citation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_citation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_citation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_follow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_follow (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    is_on boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL,
    lesson_id integer,
    passage_id bigint,
    person_id bigint,
    thread_id bigint,
    CONSTRAINT discussions_follow_one_thing CHECK ((((lesson_id IS NULL) AND (passage_id IS NULL) AND (person_id IS NULL) AND (thread_id IS NOT NULL)) OR ((lesson_id IS NULL) AND (passage_id IS NOT NULL) AND (person_id IS NULL) AND (thread_id IS NULL)) OR ((lesson_id IS NOT NULL) AND (passage_id IS NULL) AND (person_id IS NULL) AND (thread_id IS NULL)) OR ((lesson_id IS NULL) AND (passage_id IS NULL) AND (person_id IS NOT NULL) AND (thread_id IS NULL))))
);


--
-- Name: discussions_follow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_follow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_follow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_group (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    name character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    run_id bigint NOT NULL
);


--
-- Name: discussions_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_letter (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    since timestamp with time zone,
    until timestamp with time zone,
    state character varying(7) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    sent_at timestamp with time zone,
    error text NOT NULL,
    enrolment_id bigint NOT NULL,
    post_id bigint,
    CONSTRAINT discussions_letter_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT discussions_letter_post_or_digest CHECK ((((post_id IS NOT NULL) AND (since IS NULL) AND (until IS NULL)) OR ((post_id IS NULL) AND (since IS NOT NULL) AND (until IS NOT NULL)))),
    CONSTRAINT discussions_letter_sent_has_time CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL))))
);


--
-- Name: discussions_letter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_mailchoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_mailchoice (
    id bigint NOT NULL,
    rhythm character varying(7) NOT NULL,
    hour smallint NOT NULL,
    follows_own boolean NOT NULL,
    told_until timestamp with time zone NOT NULL,
    next_at timestamp with time zone,
    enrolment_id bigint NOT NULL,
    CONSTRAINT discussions_mailchoice_digests_have_a_time CHECK ((((next_at IS NOT NULL) AND ((rhythm)::text = ANY ((ARRAY['daily'::character varying, 'weekly'::character varying])::text[]))) OR ((next_at IS NULL) AND ((rhythm)::text = ANY ((ARRAY['at_once'::character varying, 'never'::character varying])::text[]))))),
    CONSTRAINT discussions_mailchoice_hour CHECK ((hour <= 23)),
    CONSTRAINT discussions_mailchoice_hour_check CHECK ((hour >= 0))
);


--
-- Name: discussions_mailchoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_mailchoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_mailchoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_member (
    id bigint NOT NULL,
    is_current boolean NOT NULL,
    enrolment_id bigint NOT NULL,
    group_id bigint NOT NULL
);


--
-- Name: discussions_member_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_mode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_mode (
    id bigint NOT NULL,
    audience character varying(7) NOT NULL,
    ends_at timestamp with time zone,
    lesson_id integer,
    run_id bigint NOT NULL,
    posts_first boolean NOT NULL,
    is_anonymous boolean NOT NULL,
    CONSTRAINT discussions_mode_audience CHECK (((audience)::text = ANY ((ARRAY['run'::character varying, 'section'::character varying, 'group'::character varying])::text[])))
);


--
-- Name: discussions_mode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_mode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_mode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_notice (
    id bigint NOT NULL,
    read_at timestamp with time zone,
    act_id bigint NOT NULL,
    enrolment_id bigint NOT NULL
);


--
-- Name: discussions_notice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_participation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_participation (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    title character varying(200) NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: discussions_participation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_participation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_participation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_participationrule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_participationrule (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number smallint NOT NULL,
    sort character varying(6) NOT NULL,
    cites boolean NOT NULL,
    takes_side boolean NOT NULL,
    kind character varying(12) NOT NULL,
    most smallint NOT NULL,
    each numeric(8,3) NOT NULL,
    reason text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    page_id integer,
    participation_id bigint NOT NULL,
    CONSTRAINT discussions_participationrule_most_check CHECK ((most >= 0)),
    CONSTRAINT discussions_participationrule_number_check CHECK ((number >= 0)),
    CONSTRAINT discussions_rule_gives_something CHECK (((each > (0)::numeric) AND (most >= 1) AND (most <= 50))),
    CONSTRAINT discussions_rule_sort CHECK (((sort)::text = ANY ((ARRAY['answer'::character varying, 'thread'::character varying, 'post'::character varying])::text[])))
);


--
-- Name: discussions_participationrule_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_participationrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_participationrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_picture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_picture (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    alt character varying(300) NOT NULL,
    width smallint NOT NULL,
    height smallint NOT NULL,
    file character varying(100) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    author_id bigint NOT NULL,
    post_id bigint,
    CONSTRAINT discussions_picture_height_check CHECK ((height >= 0)),
    CONSTRAINT discussions_picture_says_what_it_shows CHECK (((post_id IS NULL) OR (NOT ((alt)::text = ''::text)))),
    CONSTRAINT discussions_picture_width_check CHECK ((width >= 0))
);


--
-- Name: discussions_picture_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_picture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_picture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_post; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_post (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    hidden_at timestamp with time zone,
    event uuid NOT NULL,
    author_id bigint NOT NULL,
    parent_id bigint,
    thread_id bigint NOT NULL,
    is_opening boolean NOT NULL,
    deleted_at timestamp with time zone,
    stance character varying(8) NOT NULL,
    told_at timestamp with time zone,
    alias integer,
    CONSTRAINT discussions_post_alias_check CHECK ((alias >= 0)),
    CONSTRAINT discussions_post_stance CHECK (((stance)::text = ANY ((ARRAY[''::character varying, 'supports'::character varying, 'opposes'::character varying])::text[])))
);


--
-- Name: discussions_post_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_postversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_postversion (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    post_id bigint NOT NULL,
    pictures text[] NOT NULL
);


--
-- Name: discussions_postversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_postversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_postversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_quotation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_quotation (
    id bigint NOT NULL,
    code character varying(200) NOT NULL,
    digest character varying(16) NOT NULL,
    passage_id bigint,
    post_id bigint NOT NULL,
    quoted_id bigint,
    CONSTRAINT discussions_quotation_of_one_thing CHECK ((((passage_id IS NULL) AND (quoted_id IS NOT NULL)) OR ((passage_id IS NOT NULL) AND (quoted_id IS NULL))))
);


--
-- Name: discussions_quotation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_quotation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_quotation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_slowmode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_slowmode (
    id bigint NOT NULL,
    minutes smallint NOT NULL,
    run_id bigint NOT NULL,
    thread_id bigint,
    CONSTRAINT discussions_slow_within_a_day CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT discussions_slowmode_minutes_check CHECK ((minutes >= 0))
);


--
-- Name: discussions_slowmode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_slowmode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_slowmode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_suspension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_suspension (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    reason text NOT NULL,
    until timestamp with time zone,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    by_id bigint NOT NULL,
    ended_by_id bigint,
    enrolment_id bigint NOT NULL,
    CONSTRAINT discussions_suspension_ends_later CHECK (((until IS NULL) OR (until > begun_at)))
);


--
-- Name: discussions_suspension_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_suspension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_thread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_thread (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    kind character varying(12) NOT NULL,
    title character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_post_at timestamp with time zone NOT NULL,
    reply_count integer NOT NULL,
    locked_at timestamp with time zone,
    hidden_at timestamp with time zone,
    anchor_id bigint,
    author_id bigint NOT NULL,
    endorsed_id bigint,
    endorsed_by_id bigint,
    lesson_id integer,
    run_id bigint NOT NULL,
    resolved_at timestamp with time zone,
    joined_to_id bigint,
    section_id bigint,
    group_id bigint,
    posts_first boolean NOT NULL,
    alias integer,
    aliases integer NOT NULL,
    is_anonymous boolean NOT NULL,
    others_count integer NOT NULL,
    subject uuid,
    subject_kind character varying(20) NOT NULL,
    CONSTRAINT discussions_thread_alias CHECK ((is_anonymous OR (alias IS NULL))),
    CONSTRAINT discussions_thread_alias_check CHECK ((alias >= 0)),
    CONSTRAINT discussions_thread_aliases_check CHECK ((aliases >= 0)),
    CONSTRAINT discussions_thread_one_audience CHECK (((section_id IS NULL) OR (group_id IS NULL))),
    CONSTRAINT discussions_thread_one_subject CHECK ((((subject IS NULL) AND ((subject_kind)::text = ''::text)) OR ((NOT ((subject_kind)::text = ''::text)) AND (anchor_id IS NULL) AND (lesson_id IS NULL) AND (subject IS NOT NULL)))),
    CONSTRAINT discussions_thread_others_count_check CHECK ((others_count >= 0)),
    CONSTRAINT discussions_thread_reply_count_check CHECK ((reply_count >= 0))
);


--
-- Name: discussions_thread_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_thread ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_thread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: discussions_threadread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.discussions_threadread (
    id bigint NOT NULL,
    read_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL,
    thread_id bigint NOT NULL
);


--
-- Name: discussions_threadread_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.discussions_threadread ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.discussions_threadread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: essays_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_draft (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    submission_id bigint,
    current_id bigint
);


--
-- Name: essays_draft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_essay; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_essay (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    prompt text NOT NULL,
    words_min integer NOT NULL,
    words_max integer NOT NULL,
    may_resubmit boolean NOT NULL,
    exemplar text NOT NULL,
    exemplar_marks jsonb NOT NULL,
    exemplar_shown character varying(6) NOT NULL,
    course_id integer NOT NULL,
    module_id integer,
    rubric_id bigint NOT NULL,
    takes character varying(5) NOT NULL,
    CONSTRAINT essays_essay_position_check CHECK (("position" >= 0)),
    CONSTRAINT essays_essay_words CHECK (((words_max >= 1) AND (words_max >= words_min))),
    CONSTRAINT essays_essay_words_max_check CHECK ((words_max >= 0)),
    CONSTRAINT essays_essay_words_min_check CHECK ((words_min >= 0))
);


--
-- Name: essays_essay_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_essay ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_essay_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_essayfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_essayfile (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number smallint NOT NULL,
    name character varying(150) NOT NULL,
    kind character varying(4) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    file character varying(100) NOT NULL,
    standing character varying(5) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT essays_essayfile_number_check CHECK ((number >= 0)),
    CONSTRAINT essays_essayfile_size_check CHECK ((size >= 0))
);


--
-- Name: essays_essayfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_essayfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_essayfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_essaysource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_essaysource (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    essay_id bigint NOT NULL,
    lesson_id integer NOT NULL,
    passage_id bigint,
    CONSTRAINT essays_essaysource_position_check CHECK (("position" >= 0))
);


--
-- Name: essays_essaysource_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_essaysource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_essaysource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_remark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_remark (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    start integer NOT NULL,
    exact text NOT NULL,
    prefix character varying(40) NOT NULL,
    suffix character varying(40) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    event uuid NOT NULL,
    made_by_id bigint NOT NULL,
    submission_id bigint NOT NULL,
    CONSTRAINT essays_remark_start_check CHECK ((start >= 0))
);


--
-- Name: essays_remark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_remark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_remark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_submission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_submission (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number smallint NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    points numeric(8,3),
    levels jsonb NOT NULL,
    marked_at timestamp with time zone,
    marked_by uuid,
    draft_id bigint NOT NULL,
    version_id bigint NOT NULL,
    rubric_version integer NOT NULL,
    CONSTRAINT essays_submission_mark_whole CHECK ((((marked_at IS NULL) AND (marked_by IS NULL) AND (points IS NULL)) OR ((marked_at IS NOT NULL) AND (marked_by IS NOT NULL) AND (points IS NOT NULL)))),
    CONSTRAINT essays_submission_number_check CHECK ((number >= 0)),
    CONSTRAINT essays_submission_rubric_version_check CHECK ((rubric_version >= 0))
);


--
-- Name: essays_submission_files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_submission_files (
    id bigint NOT NULL,
    submission_id bigint NOT NULL,
    essayfile_id bigint NOT NULL
);


--
-- Name: essays_submission_files_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_submission_files ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_submission_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_submission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_version (
    id bigint NOT NULL,
    event uuid NOT NULL,
    number integer NOT NULL,
    page uuid NOT NULL,
    sequence integer NOT NULL,
    base integer NOT NULL,
    standing character varying(5) NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    characters integer NOT NULL,
    words integer NOT NULL,
    draft_id bigint NOT NULL,
    CONSTRAINT essays_version_base_check CHECK ((base >= 0)),
    CONSTRAINT essays_version_characters_check CHECK ((characters >= 0)),
    CONSTRAINT essays_version_number_check CHECK ((number >= 0)),
    CONSTRAINT essays_version_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT essays_version_words_check CHECK ((words >= 0))
);


--
-- Name: essays_version_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: essays_versiontext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.essays_versiontext (
    id bigint NOT NULL,
    text text NOT NULL,
    version_id bigint NOT NULL
);


--
-- Name: essays_versiontext_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.essays_versiontext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.essays_versiontext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_accommodation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_accommodation (
    id bigint NOT NULL,
    extra_percent smallint NOT NULL,
    reason character varying(300) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL,
    given_by_id bigint NOT NULL,
    CONSTRAINT grading_accommodation_extra_percent_check CHECK ((extra_percent >= 0)),
    CONSTRAINT grading_extra_percent_range CHECK (((extra_percent >= 0) AND (extra_percent <= 400)))
);


--
-- Name: grading_accommodation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_accommodation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_accommodation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_allotment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_allotment (
    id bigint NOT NULL,
    piece uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    line_item_id bigint NOT NULL,
    marker_id bigint NOT NULL
);


--
-- Name: grading_allotment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_allotment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_allotment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_appeal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_appeal (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    part uuid,
    state character varying(9) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    before numeric(8,3),
    after numeric(8,3),
    read_at timestamp with time zone,
    decided_by_id bigint,
    enrolment_id bigint NOT NULL,
    entry_id bigint,
    line_item_id bigint NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT grading_appeal_decided_whole CHECK ((((after IS NULL) AND (before IS NULL) AND (decided_at IS NULL) AND (decided_by_id IS NULL) AND (read_at IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'withdrawn'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'withdrawn'::character varying])::text[]))) AND (after IS NOT NULL) AND (before IS NOT NULL) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT grading_appeal_withdrawn_whole CHECK (((((state)::text = 'withdrawn'::text) AND (withdrawn_at IS NOT NULL)) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (withdrawn_at IS NULL))))
);


--
-- Name: grading_appeal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_appeal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_appeal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_appealwindow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_appealwindow (
    id bigint NOT NULL,
    days smallint NOT NULL,
    line_item_id bigint,
    run_id bigint NOT NULL,
    CONSTRAINT grading_appeal_window_days CHECK ((days <= 365)),
    CONSTRAINT grading_appealwindow_days_check CHECK ((days >= 0))
);


--
-- Name: grading_appealwindow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_appealwindow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_appealwindow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_appealwords; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_appealwords (
    id bigint NOT NULL,
    role character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    appeal_id bigint NOT NULL,
    by_id bigint NOT NULL
);


--
-- Name: grading_appealwords_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_appealwords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_appealwords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_category; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_category (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    weight numeric(6,2) NOT NULL,
    is_equal boolean NOT NULL,
    drop_lowest smallint NOT NULL,
    keep_highest smallint NOT NULL,
    "position" smallint NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT grading_category_drop_lowest_check CHECK ((drop_lowest >= 0)),
    CONSTRAINT grading_category_drop_or_keep CHECK (((drop_lowest = 0) OR (keep_highest = 0))),
    CONSTRAINT grading_category_keep_highest_check CHECK ((keep_highest >= 0)),
    CONSTRAINT grading_category_position_check CHECK (("position" >= 0)),
    CONSTRAINT grading_category_weight CHECK ((weight >= (0)::numeric))
);


--
-- Name: grading_category_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_classsession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_classsession (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    late_points numeric(8,3) NOT NULL,
    secret character varying(32) NOT NULL,
    opened_at timestamp with time zone,
    late_from timestamp with time zone,
    closes_at timestamp with time zone,
    line_item_id bigint NOT NULL,
    section_id bigint,
    CONSTRAINT grading_session_door CHECK ((((closes_at IS NULL) AND (late_from IS NULL) AND (opened_at IS NULL)) OR ((closes_at >= opened_at) AND (late_from >= opened_at)))),
    CONSTRAINT grading_session_late_points CHECK ((late_points >= (0)::numeric))
);


--
-- Name: grading_classsession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_classsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_classsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_criterion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_criterion (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    points numeric(8,3) NOT NULL,
    "position" smallint NOT NULL,
    rubric_id bigint NOT NULL,
    comments jsonb NOT NULL,
    weight numeric(6,3) NOT NULL,
    CONSTRAINT grading_criterion_points CHECK ((points > (0)::numeric)),
    CONSTRAINT grading_criterion_position_check CHECK (("position" >= 0)),
    CONSTRAINT grading_criterion_weight CHECK ((weight > (0)::numeric))
);


--
-- Name: grading_criterion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_criterion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_criterion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_entry (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    sequence integer NOT NULL,
    kind character varying(13) NOT NULL,
    points numeric(8,3) NOT NULL,
    by uuid,
    at timestamp with time zone NOT NULL,
    cause uuid,
    data jsonb NOT NULL,
    note_hash character varying(64) NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    enrolment_id bigint NOT NULL,
    line_item_id bigint NOT NULL,
    CONSTRAINT grading_entry_no_points_but_a_word CHECK (((NOT ((kind)::text = ANY ((ARRAY['excuse'::character varying, 'release'::character varying, 'missing'::character varying])::text[]))) OR (points = (0)::numeric))),
    CONSTRAINT grading_entry_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT grading_entry_sequence_from_one CHECK ((sequence >= 1))
);


--
-- Name: grading_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_entrynote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_entrynote (
    id bigint NOT NULL,
    text text NOT NULL,
    entry_id bigint NOT NULL
);


--
-- Name: grading_entrynote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_entrynote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_entrynote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_extension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_extension (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    is_current boolean NOT NULL,
    activity_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    given_by_id bigint NOT NULL,
    file uuid,
    replaces_id bigint
);


--
-- Name: grading_extension_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_extension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_extension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_judgement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_judgement (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    piece uuid NOT NULL,
    turn smallint NOT NULL,
    points numeric(8,3) NOT NULL,
    chosen jsonb NOT NULL,
    parts jsonb NOT NULL,
    given_at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    line_item_id bigint NOT NULL,
    rubric_version integer,
    CONSTRAINT grading_judgement_rubric_version_check CHECK ((rubric_version >= 0)),
    CONSTRAINT grading_judgement_turn_check CHECK ((turn >= 0)),
    CONSTRAINT grading_judgement_turns CHECK ((turn = ANY (ARRAY[1, 2])))
);


--
-- Name: grading_judgement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_judgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_judgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_judgementwords; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_judgementwords (
    id bigint NOT NULL,
    text text NOT NULL,
    judgement_id bigint NOT NULL
);


--
-- Name: grading_judgementwords_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_judgementwords ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_judgementwords_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_keptcomment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_keptcomment (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    about uuid,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    course_id integer NOT NULL,
    made_by_id bigint NOT NULL,
    CONSTRAINT grading_kept_comment_has_words CHECK ((NOT (text = ''::text)))
);


--
-- Name: grading_keptcomment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_keptcomment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_keptcomment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_latepolicy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_latepolicy (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    percent_per_day numeric(5,2) NOT NULL,
    grace_minutes integer NOT NULL,
    at_most_percent numeric(5,2) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT grading_late_most_range CHECK (((at_most_percent >= (0)::numeric) AND (at_most_percent <= (100)::numeric))),
    CONSTRAINT grading_late_percent_range CHECK (((percent_per_day >= (0)::numeric) AND (percent_per_day <= (100)::numeric))),
    CONSTRAINT grading_latepolicy_grace_minutes_check CHECK ((grace_minutes >= 0))
);


--
-- Name: grading_latepolicy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_latepolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_latepolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_ledgercheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_ledgercheck (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    reached bigint NOT NULL,
    ledgers integer NOT NULL,
    faulty integer NOT NULL,
    CONSTRAINT grading_ledgercheck_faulty_check CHECK ((faulty >= 0)),
    CONSTRAINT grading_ledgercheck_ledgers_check CHECK ((ledgers >= 0))
);


--
-- Name: grading_ledgercheck_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_ledgercheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_ledgercheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_ledgerfault; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_ledgerfault (
    id bigint NOT NULL,
    told jsonb NOT NULL,
    found_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL
);


--
-- Name: grading_ledgerfault_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_ledgerfault ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_ledgerfault_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_level; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_level (
    id bigint NOT NULL,
    points numeric(8,3) NOT NULL,
    title character varying(100) NOT NULL,
    text text NOT NULL,
    criterion_id bigint NOT NULL,
    "least" numeric(8,3),
    CONSTRAINT grading_level_points_range CHECK ((points >= (0)::numeric)),
    CONSTRAINT grading_level_range CHECK ((("least" IS NULL) OR (("least" >= (0)::numeric) AND ("least" < points))))
);


--
-- Name: grading_level_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_level ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_level_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_lineitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_lineitem (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    title character varying(200) NOT NULL,
    points numeric(8,3) NOT NULL,
    "position" smallint NOT NULL,
    activity_id bigint,
    late_policy_id bigint,
    run_id bigint NOT NULL,
    is_extra boolean NOT NULL,
    category_id bigint,
    missing_days smallint,
    CONSTRAINT grading_line_item_missing_days CHECK (((missing_days IS NULL) OR ((activity_id IS NOT NULL) AND (missing_days <= 365)))),
    CONSTRAINT grading_line_item_points CHECK ((points > (0)::numeric)),
    CONSTRAINT grading_lineitem_missing_days_check CHECK ((missing_days >= 0)),
    CONSTRAINT grading_lineitem_position_check CHECK (("position" >= 0))
);


--
-- Name: grading_lineitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_lineitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_lineitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_mark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_mark (
    id bigint NOT NULL,
    points numeric(8,3) NOT NULL,
    state character varying(7) NOT NULL,
    submitted_at timestamp with time zone,
    released_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL,
    line_item_id bigint NOT NULL
);


--
-- Name: grading_mark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_markschange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_markschange (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    deed character varying(7) NOT NULL,
    points numeric(8,3),
    students integer NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    line_item_id bigint NOT NULL,
    undoes_id bigint,
    CONSTRAINT grading_change_points CHECK (((((deed)::text = ANY ((ARRAY['set'::character varying, 'add'::character varying])::text[])) OR (points IS NULL)) AND (1 = (
CASE
    WHEN ((deed)::text = ANY ((ARRAY['set'::character varying, 'add'::character varying])::text[])) THEN 1
    ELSE 0
END +
CASE
    WHEN (points IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT grading_markschange_students_check CHECK ((students >= 0))
);


--
-- Name: grading_markschange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_markschange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_markschange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_plannedrelease; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_plannedrelease (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    state character varying(9) NOT NULL,
    settled_at timestamp with time zone,
    students integer,
    line_item_id bigint NOT NULL,
    planned_by_id bigint NOT NULL,
    section_id bigint,
    CONSTRAINT grading_planned_release_settled CHECK ((((settled_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (settled_at IS NOT NULL)))),
    CONSTRAINT grading_plannedrelease_students_check CHECK ((students >= 0))
);


--
-- Name: grading_plannedrelease_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_plannedrelease ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_plannedrelease_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_rubric; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_rubric (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    course_id integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT grading_rubric_version_check CHECK ((version >= 0))
);


--
-- Name: grading_rubric_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_rubric ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_rubric_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_rubricversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_rubricversion (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number integer NOT NULL,
    title character varying(200) NOT NULL,
    body jsonb NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    restores integer,
    by_id bigint,
    rubric_id bigint NOT NULL,
    CONSTRAINT grading_rubricversion_number_check CHECK ((number >= 0)),
    CONSTRAINT grading_rubricversion_restores_check CHECK ((restores >= 0))
);


--
-- Name: grading_rubricversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_rubricversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_rubricversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_scalestep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_scalestep (
    id bigint NOT NULL,
    label character varying(20) NOT NULL,
    at_least numeric(6,2) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT grading_step_figure CHECK ((at_least >= (0)::numeric))
);


--
-- Name: grading_scalestep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_scalestep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_scalestep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_schemechange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_schemechange (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    run_id bigint NOT NULL,
    undoes_id bigint
);


--
-- Name: grading_schemechange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_schemechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_schemechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_secondmarking; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_secondmarking (
    id bigint NOT NULL,
    every smallint NOT NULL,
    tolerance numeric(8,3) NOT NULL,
    rule character varying(5) NOT NULL,
    line_item_id bigint NOT NULL,
    CONSTRAINT grading_second_every CHECK ((every >= 1)),
    CONSTRAINT grading_second_tolerance CHECK ((tolerance >= (0)::numeric)),
    CONSTRAINT grading_secondmarking_every_check CHECK ((every >= 0))
);


--
-- Name: grading_secondmarking_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_secondmarking ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_secondmarking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_settlement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_settlement (
    id bigint NOT NULL,
    piece uuid NOT NULL,
    how character varying(7) NOT NULL,
    points numeric(8,3) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    line_item_id bigint NOT NULL
);


--
-- Name: grading_settlement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: grading_total; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.grading_total (
    id bigint NOT NULL,
    so_far numeric(6,2),
    if_nothing_more numeric(6,2) NOT NULL,
    sequence integer NOT NULL,
    last_hash character varying(64) NOT NULL,
    enrolment_id bigint NOT NULL,
    CONSTRAINT grading_total_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: grading_total_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.grading_total ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.grading_total_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_account (
    id bigint NOT NULL,
    name uuid NOT NULL,
    enrolment_id bigint NOT NULL
);


--
-- Name: lms_account_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_attempt (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    headers jsonb NOT NULL,
    status smallint,
    trouble character varying(10) NOT NULL,
    answer_headers jsonb NOT NULL,
    excerpt text NOT NULL,
    milliseconds integer NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT lms_attempt_milliseconds_check CHECK ((milliseconds >= 0)),
    CONSTRAINT lms_attempt_status_check CHECK ((status >= 0))
);


--
-- Name: lms_attempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_endpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_endpoint (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    address character varying(500) NOT NULL,
    description character varying(200) NOT NULL,
    every_run boolean NOT NULL,
    names character varying(80)[] NOT NULL,
    off character varying(6) NOT NULL,
    secret text NOT NULL,
    old_secret text NOT NULL,
    old_until timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    arrived_at timestamp with time zone,
    failing_since timestamp with time zone,
    made_by_id bigint,
    CONSTRAINT lms_endpoint_old_secret_ends CHECK ((((old_secret = ''::text) AND (old_until IS NULL)) OR ((NOT (old_secret = ''::text)) AND (old_until IS NOT NULL))))
);


--
-- Name: lms_endpoint_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_endpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_endpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_endpoint_runs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_endpoint_runs (
    id bigint NOT NULL,
    endpoint_id bigint NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: lms_endpoint_runs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_endpoint_runs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_endpoint_runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_follower; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_follower (
    name character varying(40) NOT NULL,
    after bigint NOT NULL
);


--
-- Name: lms_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_message (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key uuid NOT NULL,
    state character varying(8) NOT NULL,
    due_at timestamp with time zone,
    leased_until timestamp with time zone,
    attempts smallint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    endpoint_id bigint NOT NULL,
    event_id bigint,
    CONSTRAINT lms_message_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT lms_message_done_is_not_due CHECK ((((done_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (done_at IS NOT NULL) AND (due_at IS NULL) AND (leased_until IS NULL))))
);


--
-- Name: lms_message_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_recordstore; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_recordstore (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    name character varying(100) NOT NULL,
    address character varying(500) NOT NULL,
    key character varying(200) NOT NULL,
    secret text NOT NULL,
    is_on boolean NOT NULL,
    after bigint NOT NULL,
    at_once smallint NOT NULL,
    failures integer NOT NULL,
    next_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    lease uuid,
    leased_until timestamp with time zone,
    CONSTRAINT lms_recordstore_at_once_check CHECK ((at_once >= 0)),
    CONSTRAINT lms_recordstore_failures_check CHECK ((failures >= 0))
);


--
-- Name: lms_recordstore_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_recordstore ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_recordstore_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_recordstore_runs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_recordstore_runs (
    id bigint NOT NULL,
    recordstore_id bigint NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: lms_recordstore_runs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_recordstore_runs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_recordstore_runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_refusedstatement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_refusedstatement (
    id bigint NOT NULL,
    status smallint NOT NULL,
    answer text NOT NULL,
    at timestamp with time zone NOT NULL,
    store_id bigint NOT NULL,
    statement_id bigint NOT NULL,
    CONSTRAINT lms_refusedstatement_status_check CHECK ((status >= 0))
);


--
-- Name: lms_refusedstatement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_refusedstatement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_refusedstatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_sentbatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_sentbatch (
    id bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    statements smallint NOT NULL,
    status smallint,
    answer text NOT NULL,
    store_id bigint NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    CONSTRAINT lms_sentbatch_statements_check CHECK ((statements >= 0)),
    CONSTRAINT lms_sentbatch_status_check CHECK ((status >= 0))
);


--
-- Name: lms_sentbatch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_sentbatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_sentbatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_sourcedid; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_sourcedid (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    sourced_id character varying(255) NOT NULL,
    enrolment_id bigint,
    line_item_id bigint,
    run_id bigint NOT NULL,
    CONSTRAINT lms_sourced_of_a_kind CHECK ((((enrolment_id IS NULL) AND ((kind)::text = 'class'::text) AND (line_item_id IS NULL)) OR ((enrolment_id IS NULL) AND ((kind)::text = 'lineItem'::text) AND (line_item_id IS NOT NULL)) OR ((enrolment_id IS NOT NULL) AND ((kind)::text = 'result'::text) AND (line_item_id IS NOT NULL))))
);


--
-- Name: lms_sourcedid_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_sourcedid ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_sourcedid_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lms_statement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lms_statement (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    body jsonb NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: lms_statement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.lms_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.lms_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: oauth2_provider_accesstoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.oauth2_provider_accesstoken (
    id bigint NOT NULL,
    token text NOT NULL,
    expires timestamp with time zone NOT NULL,
    scope text NOT NULL,
    application_id bigint,
    user_id bigint,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    source_refresh_token_id bigint,
    id_token_id bigint,
    token_checksum character varying(64) NOT NULL,
    resource jsonb NOT NULL
);


--
-- Name: oauth2_provider_accesstoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.oauth2_provider_accesstoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth2_provider_accesstoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: oauth2_provider_devicegrant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.oauth2_provider_devicegrant (
    id bigint NOT NULL,
    device_code character varying(100) NOT NULL,
    user_code character varying(100) NOT NULL,
    scope text NOT NULL,
    "interval" integer NOT NULL,
    expires timestamp with time zone NOT NULL,
    status character varying(64) NOT NULL,
    client_id character varying(100) NOT NULL,
    last_checked timestamp with time zone NOT NULL,
    user_id bigint
);


--
-- Name: oauth2_provider_devicegrant_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.oauth2_provider_devicegrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth2_provider_devicegrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: oauth2_provider_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.oauth2_provider_grant (
    id bigint NOT NULL,
    code character varying(255) NOT NULL,
    expires timestamp with time zone NOT NULL,
    redirect_uri text NOT NULL,
    scope text NOT NULL,
    application_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    code_challenge character varying(128) NOT NULL,
    code_challenge_method character varying(10) NOT NULL,
    nonce character varying(255) NOT NULL,
    claims text NOT NULL,
    resource jsonb NOT NULL
);


--
-- Name: oauth2_provider_grant_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.oauth2_provider_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth2_provider_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: oauth2_provider_idtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.oauth2_provider_idtoken (
    id bigint NOT NULL,
    jti uuid NOT NULL,
    expires timestamp with time zone NOT NULL,
    scope text NOT NULL,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    application_id bigint,
    user_id bigint
);


--
-- Name: oauth2_provider_idtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.oauth2_provider_idtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth2_provider_idtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: oauth2_provider_refreshtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.oauth2_provider_refreshtoken (
    id bigint NOT NULL,
    token text NOT NULL,
    access_token_id bigint,
    application_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL,
    revoked timestamp with time zone,
    token_family uuid,
    token_checksum character varying(64) NOT NULL,
    resource jsonb NOT NULL
);


--
-- Name: oauth2_provider_refreshtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.oauth2_provider_refreshtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.oauth2_provider_refreshtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_attempt (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number smallint NOT NULL,
    seed bigint NOT NULL,
    state character varying(9) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    deadline_at timestamp with time zone,
    grace_until timestamp with time zone,
    submitted_at timestamp with time zone,
    receipt jsonb,
    activity_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    reached smallint,
    CONSTRAINT quizzes_attempt_end_has_time CHECK (((((state)::text = 'open'::text) AND (submitted_at IS NULL)) OR ((NOT ((state)::text = 'open'::text)) AND (submitted_at IS NOT NULL)))),
    CONSTRAINT quizzes_attempt_number_check CHECK ((number >= 0)),
    CONSTRAINT quizzes_attempt_reached_check CHECK ((reached >= 0))
);


--
-- Name: quizzes_attempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_attempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_attemptitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_attemptitem (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    "position" smallint NOT NULL,
    "order" jsonb NOT NULL,
    points numeric(8,3),
    outcome jsonb NOT NULL,
    marked_at timestamp with time zone,
    marked_by uuid,
    attempt_id bigint NOT NULL,
    version_id bigint NOT NULL,
    is_dropped boolean DEFAULT false NOT NULL,
    regrade_id bigint,
    checked_at timestamp with time zone,
    CONSTRAINT quizzes_attemptitem_position_check CHECK (("position" >= 0))
);


--
-- Name: quizzes_attemptitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_attemptitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_attemptitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_bank; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_bank (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    course_id integer NOT NULL
);


--
-- Name: quizzes_bank_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_bank ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_bank_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_item (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    bank_id bigint NOT NULL,
    current_id bigint,
    difficulty character varying(6) NOT NULL,
    outcome smallint,
    tags character varying(40)[] NOT NULL,
    is_retired boolean NOT NULL,
    CONSTRAINT quizzes_item_outcome_check CHECK ((outcome >= 0))
);


--
-- Name: quizzes_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_itemversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_itemversion (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    number integer NOT NULL,
    change character varying(7) NOT NULL,
    points numeric(8,3) NOT NULL,
    prompt text NOT NULL,
    body jsonb NOT NULL,
    is_frozen boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    item_id bigint NOT NULL,
    passage_id bigint,
    rubric_id bigint,
    CONSTRAINT quizzes_itemversion_number_check CHECK ((number >= 0)),
    CONSTRAINT quizzes_version_points CHECK ((points > (0)::numeric))
);


--
-- Name: quizzes_itemversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_itemversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_itemversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_moreattempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_moreattempts (
    id bigint NOT NULL,
    extra smallint NOT NULL,
    reason character varying(300) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    activity_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    given_by_id bigint NOT NULL,
    CONSTRAINT quizzes_more_attempts_range CHECK ((extra <= 20)),
    CONSTRAINT quizzes_moreattempts_extra_check CHECK ((extra >= 0))
);


--
-- Name: quizzes_moreattempts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_moreattempts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_moreattempts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_quiz; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_quiz (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    instructions text NOT NULL,
    time_limit_minutes smallint,
    grace_minutes smallint NOT NULL,
    attempts smallint NOT NULL,
    counts character varying(7) NOT NULL,
    course_id integer NOT NULL,
    module_id integer,
    tells_mark character varying(13) NOT NULL,
    tells_key character varying(13) NOT NULL,
    tells_feedback character varying(13) NOT NULL,
    pace character varying(7) NOT NULL,
    password character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT quizzes_quiz_attempts CHECK ((attempts >= 1)),
    CONSTRAINT quizzes_quiz_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT quizzes_quiz_grace_minutes_check CHECK ((grace_minutes >= 0)),
    CONSTRAINT quizzes_quiz_position_check CHECK (("position" >= 0)),
    CONSTRAINT quizzes_quiz_time_limit_minutes_check CHECK ((time_limit_minutes >= 0))
);


--
-- Name: quizzes_quiz_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_quiz ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_quiz_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_quizplace; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_quizplace (
    id bigint CONSTRAINT quizzes_quizitem_id_not_null NOT NULL,
    "position" smallint CONSTRAINT quizzes_quizitem_position_not_null NOT NULL,
    item_id bigint,
    quiz_id bigint CONSTRAINT quizzes_quizitem_quiz_id_not_null NOT NULL,
    bank_id bigint,
    count smallint NOT NULL,
    points numeric(8,3),
    tag character varying(40) NOT NULL,
    outcome smallint,
    difficulty character varying(6) NOT NULL,
    kind character varying(20) NOT NULL,
    lesson character varying(80) NOT NULL,
    CONSTRAINT quizzes_place_item_or_draw CHECK ((((bank_id IS NULL) AND (count = 1) AND (item_id IS NOT NULL) AND (points IS NULL)) OR ((bank_id IS NOT NULL) AND (count >= 1) AND (item_id IS NULL) AND (points > (0)::numeric)))),
    CONSTRAINT quizzes_quizitem_position_check CHECK (("position" >= 0)),
    CONSTRAINT quizzes_quizplace_count_check CHECK ((count >= 0)),
    CONSTRAINT quizzes_quizplace_outcome_check CHECK ((outcome >= 0))
);


--
-- Name: quizzes_quizitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_quizplace ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_quizitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_regrade; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_regrade (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    versions integer[] NOT NULL,
    policy character varying(10) NOT NULL,
    state character varying(7) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    figures jsonb NOT NULL,
    fingerprint character varying(64) NOT NULL,
    reason character varying(300) NOT NULL,
    applied_at timestamp with time zone,
    drops_consented integer,
    activity_id bigint NOT NULL,
    applied_by_id bigint,
    item_id bigint NOT NULL,
    key_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    undoes_id bigint,
    CONSTRAINT quizzes_regrade_drops_consented_check CHECK ((drops_consented >= 0)),
    CONSTRAINT quizzes_regrade_undo_names_one CHECK (((((policy)::text = 'undo'::text) AND (undoes_id IS NOT NULL)) OR ((NOT ((policy)::text = 'undo'::text)) AND (undoes_id IS NULL))))
);


--
-- Name: quizzes_regrade_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_regrade ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_regrade_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_regradedanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_regradedanswer (
    id bigint NOT NULL,
    points_before numeric(8,3),
    points_after numeric(8,3),
    outcome_before jsonb NOT NULL,
    outcome_after jsonb NOT NULL,
    marked_at_before timestamp with time zone,
    marked_by_before uuid,
    dropped_before boolean NOT NULL,
    dropped_after boolean NOT NULL,
    attempt_item_id bigint NOT NULL,
    regrade_id bigint NOT NULL,
    regrade_before_id bigint
);


--
-- Name: quizzes_regradedanswer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_regradedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_regradedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_regradedmark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_regradedmark (
    id bigint NOT NULL,
    before numeric(8,3) NOT NULL,
    after numeric(8,3) NOT NULL,
    change numeric(8,3) NOT NULL,
    so_far_before numeric(6,2),
    so_far_after numeric(6,2),
    if_nothing_more_before numeric(6,2) NOT NULL,
    if_nothing_more_after numeric(6,2) NOT NULL,
    is_released boolean NOT NULL,
    enrolment_id bigint NOT NULL,
    regrade_id bigint NOT NULL
);


--
-- Name: quizzes_regradedmark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_regradedmark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_regradedmark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_response (
    id bigint NOT NULL,
    event uuid NOT NULL,
    sequence integer NOT NULL,
    given_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    counts boolean NOT NULL,
    answer jsonb NOT NULL,
    attempt_item_id bigint NOT NULL,
    CONSTRAINT quizzes_response_sequence_check CHECK ((sequence >= 0))
);


--
-- Name: quizzes_response_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_response ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_response_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: quizzes_responsetext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quizzes_responsetext (
    id bigint NOT NULL,
    text text NOT NULL,
    response_id bigint NOT NULL
);


--
-- Name: quizzes_responsetext_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.quizzes_responsetext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quizzes_responsetext_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_activity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_activity (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    kind character varying(20) NOT NULL,
    target uuid NOT NULL,
    title character varying(200) NOT NULL,
    "position" smallint NOT NULL,
    opens_at timestamp with time zone,
    due_at timestamp with time zone,
    closes_at timestamp with time zone,
    module_id integer,
    run_id bigint NOT NULL,
    CONSTRAINT runs_activity_closes_after_due CHECK (((closes_at IS NULL) OR (due_at IS NULL) OR (closes_at >= due_at))),
    CONSTRAINT runs_activity_due_after_open CHECK (((due_at IS NULL) OR (opens_at IS NULL) OR (due_at > opens_at))),
    CONSTRAINT runs_activity_position_check CHECK (("position" >= 0))
);


--
-- Name: runs_activity_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_activity_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_enrolment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_enrolment (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    role character varying(10) NOT NULL,
    state character varying(9) NOT NULL,
    external_id character varying(100) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    run_id bigint NOT NULL,
    section_id bigint
);


--
-- Name: runs_enrolment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_enrolment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_enrolment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_flag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_flag (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    kind character varying(20) NOT NULL,
    thing uuid NOT NULL,
    reason character varying(8) NOT NULL,
    words character varying(600) NOT NULL,
    wants_mail boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    read_at timestamp with time zone,
    answered_by_id bigint,
    enrolment_id bigint NOT NULL,
    CONSTRAINT runs_flag_closed_by_an_answer CHECK ((((answer = ''::text) AND (answered_at IS NULL) AND (answered_by_id IS NULL) AND (read_at IS NULL)) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL) AND (NOT (answer = ''::text)))))
);


--
-- Name: runs_flag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_flag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_flag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_lessonopening; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_lessonopening (
    id bigint NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    lesson_id integer NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: runs_lessonopening_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_lessonopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_lessonopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_lessonprogress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_lessonprogress (
    id bigint NOT NULL,
    furthest smallint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    enrolment_id bigint NOT NULL,
    lesson_id integer NOT NULL,
    passage_id bigint,
    CONSTRAINT runs_lessonprogress_furthest_check CHECK ((furthest >= 0))
);


--
-- Name: runs_lessonprogress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_lessonprogress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_lessonprogress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_lostmark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_lostmark (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    enrolment_id bigint NOT NULL,
    passage_id bigint NOT NULL
);


--
-- Name: runs_lostmark_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_lostmark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_lostmark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_privatenote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_privatenote (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    event uuid NOT NULL,
    anchor_id bigint NOT NULL,
    enrolment_id bigint NOT NULL,
    lesson_id integer NOT NULL,
    is_loose boolean NOT NULL
);


--
-- Name: runs_privatenote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_privatenote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_privatenote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_run (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    time_zone character varying(60) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    is_demo boolean NOT NULL,
    course_id integer NOT NULL,
    CONSTRAINT runs_run_ends_later CHECK ((ends_on >= starts_on))
);


--
-- Name: runs_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_section; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_section (
    id bigint NOT NULL,
    uuid uuid NOT NULL,
    key character varying(80) NOT NULL,
    name character varying(100) NOT NULL,
    run_id bigint NOT NULL
);


--
-- Name: runs_section_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_section ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_section_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: runs_sectiondates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runs_sectiondates (
    id bigint NOT NULL,
    opens_at timestamp with time zone,
    due_at timestamp with time zone,
    closes_at timestamp with time zone,
    activity_id bigint NOT NULL,
    section_id bigint NOT NULL,
    CONSTRAINT runs_sectiondates_closes_after_due CHECK (((closes_at IS NULL) OR (due_at IS NULL) OR (closes_at >= due_at))),
    CONSTRAINT runs_sectiondates_due_after_open CHECK (((due_at IS NULL) OR (opens_at IS NULL) OR (due_at > opens_at)))
);


--
-- Name: runs_sectiondates_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.runs_sectiondates ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runs_sectiondates_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: taggit_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: taggit_taggeditem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: usersessions_usersession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_admin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_editingsession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_formstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer CONSTRAINT wagtailcore_collectionviewr_collectionviewrestriction__not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_commentreply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupapprovaltask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer CONSTRAINT wagtailcore_groupapprovaltask_gro_groupapprovaltask_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupcollectionpermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_grouppagepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupsitepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_locale; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_modellogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_modellogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagelogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_pagelogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_revision (
    id integer CONSTRAINT wagtailcore_pagerevision_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT wagtailcore_pagerevision_created_at_not_null NOT NULL,
    content jsonb CONSTRAINT wagtailcore_pagerevision_content_json_not_null NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) CONSTRAINT wagtailcore_pagerevision_page_id_not_null NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagesubscription; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer CONSTRAINT wagtailcore_pageviewrestriction_pageviewrestriction_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_referenceindex; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_taskstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer CONSTRAINT wagtailcore_taskstate_page_revision_id_not_null NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_uploadedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowcontenttype; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) CONSTRAINT wagtailcore_workflowstate_page_id_not_null NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowtask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtaildocs_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailembeds_embed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailembeds_embed (
    id integer NOT NULL,
    url text NOT NULL,
    max_width smallint,
    type character varying(10) NOT NULL,
    html text NOT NULL,
    title text NOT NULL,
    author_name text NOT NULL,
    provider_name text NOT NULL,
    thumbnail_url text NOT NULL,
    width integer,
    height integer,
    last_updated timestamp with time zone NOT NULL,
    hash character varying(32) NOT NULL,
    cache_until timestamp with time zone
);


--
-- Name: wagtailembeds_embed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailembeds_embed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailembeds_embed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailforms_formsubmission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailforms_formsubmission (
    id integer NOT NULL,
    form_data jsonb NOT NULL,
    submit_time timestamp with time zone NOT NULL,
    page_id integer NOT NULL
);


--
-- Name: wagtailforms_formsubmission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailforms_formsubmission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailforms_formsubmission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_image; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_rendition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailsearch_indexentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailusers_userprofile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean CONSTRAINT wagtailusers_userprofile_updated_comments_notification_not_null NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_invitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_signincode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_call; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_client; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_client_runs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_job; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_keptanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: api_personaltoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES (1, 'Moderators');
INSERT INTO public.auth_group VALUES (2, 'Editors');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group_permissions VALUES (1, 1, 1);
INSERT INTO public.auth_group_permissions VALUES (2, 1, 2);
INSERT INTO public.auth_group_permissions VALUES (3, 1, 3);
INSERT INTO public.auth_group_permissions VALUES (4, 2, 1);
INSERT INTO public.auth_group_permissions VALUES (5, 2, 2);
INSERT INTO public.auth_group_permissions VALUES (6, 2, 3);
INSERT INTO public.auth_group_permissions VALUES (7, 1, 4);
INSERT INTO public.auth_group_permissions VALUES (8, 2, 4);
INSERT INTO public.auth_group_permissions VALUES (9, 1, 5);
INSERT INTO public.auth_group_permissions VALUES (10, 2, 5);
INSERT INTO public.auth_group_permissions VALUES (11, 1, 8);
INSERT INTO public.auth_group_permissions VALUES (12, 1, 6);
INSERT INTO public.auth_group_permissions VALUES (13, 1, 7);
INSERT INTO public.auth_group_permissions VALUES (14, 2, 8);
INSERT INTO public.auth_group_permissions VALUES (15, 2, 6);
INSERT INTO public.auth_group_permissions VALUES (16, 2, 7);
INSERT INTO public.auth_group_permissions VALUES (17, 1, 9);
INSERT INTO public.auth_group_permissions VALUES (18, 2, 9);


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES (1, 'Can add image', 2, 'add_image');
INSERT INTO public.auth_permission VALUES (2, 'Can change image', 2, 'change_image');
INSERT INTO public.auth_permission VALUES (3, 'Can delete image', 2, 'delete_image');
INSERT INTO public.auth_permission VALUES (4, 'Can access Wagtail admin', 3, 'access_admin');
INSERT INTO public.auth_permission VALUES (5, 'Can choose image', 2, 'choose_image');
INSERT INTO public.auth_permission VALUES (6, 'Can add document', 4, 'add_document');
INSERT INTO public.auth_permission VALUES (7, 'Can change document', 4, 'change_document');
INSERT INTO public.auth_permission VALUES (8, 'Can delete document', 4, 'delete_document');
INSERT INTO public.auth_permission VALUES (9, 'Can choose document', 4, 'choose_document');
INSERT INTO public.auth_permission VALUES (10, 'Can add locale', 6, 'add_locale');
INSERT INTO public.auth_permission VALUES (11, 'Can change locale', 6, 'change_locale');
INSERT INTO public.auth_permission VALUES (12, 'Can delete locale', 6, 'delete_locale');
INSERT INTO public.auth_permission VALUES (13, 'Can view locale', 6, 'view_locale');
INSERT INTO public.auth_permission VALUES (14, 'Can add site', 7, 'add_site');
INSERT INTO public.auth_permission VALUES (15, 'Can change site', 7, 'change_site');
INSERT INTO public.auth_permission VALUES (16, 'Can delete site', 7, 'delete_site');
INSERT INTO public.auth_permission VALUES (17, 'Can view site', 7, 'view_site');
INSERT INTO public.auth_permission VALUES (18, 'Can add group site permission', 8, 'add_groupsitepermission');
INSERT INTO public.auth_permission VALUES (19, 'Can change group site permission', 8, 'change_groupsitepermission');
INSERT INTO public.auth_permission VALUES (20, 'Can delete group site permission', 8, 'delete_groupsitepermission');
INSERT INTO public.auth_permission VALUES (21, 'Can view group site permission', 8, 'view_groupsitepermission');
INSERT INTO public.auth_permission VALUES (22, 'Can add model log entry', 9, 'add_modellogentry');
INSERT INTO public.auth_permission VALUES (23, 'Can change model log entry', 9, 'change_modellogentry');
INSERT INTO public.auth_permission VALUES (24, 'Can delete model log entry', 9, 'delete_modellogentry');
INSERT INTO public.auth_permission VALUES (25, 'Can view model log entry', 9, 'view_modellogentry');
INSERT INTO public.auth_permission VALUES (26, 'Can add revision', 10, 'add_revision');
INSERT INTO public.auth_permission VALUES (27, 'Can change revision', 10, 'change_revision');
INSERT INTO public.auth_permission VALUES (28, 'Can delete revision', 10, 'delete_revision');
INSERT INTO public.auth_permission VALUES (29, 'Can view revision', 10, 'view_revision');
INSERT INTO public.auth_permission VALUES (30, 'Can add collection view restriction', 11, 'add_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (31, 'Can change collection view restriction', 11, 'change_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (32, 'Can delete collection view restriction', 11, 'delete_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (33, 'Can view collection view restriction', 11, 'view_collectionviewrestriction');
INSERT INTO public.auth_permission VALUES (34, 'Can add collection', 12, 'add_collection');
INSERT INTO public.auth_permission VALUES (35, 'Can change collection', 12, 'change_collection');
INSERT INTO public.auth_permission VALUES (36, 'Can delete collection', 12, 'delete_collection');
INSERT INTO public.auth_permission VALUES (37, 'Can view collection', 12, 'view_collection');
INSERT INTO public.auth_permission VALUES (38, 'Can add group collection permission', 13, 'add_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (39, 'Can change group collection permission', 13, 'change_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (40, 'Can delete group collection permission', 13, 'delete_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (41, 'Can view group collection permission', 13, 'view_groupcollectionpermission');
INSERT INTO public.auth_permission VALUES (42, 'Can add uploaded file', 14, 'add_uploadedfile');
INSERT INTO public.auth_permission VALUES (43, 'Can change uploaded file', 14, 'change_uploadedfile');
INSERT INTO public.auth_permission VALUES (44, 'Can delete uploaded file', 14, 'delete_uploadedfile');
INSERT INTO public.auth_permission VALUES (45, 'Can view uploaded file', 14, 'view_uploadedfile');
INSERT INTO public.auth_permission VALUES (46, 'Can add workflow content type', 15, 'add_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (47, 'Can change workflow content type', 15, 'change_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (48, 'Can delete workflow content type', 15, 'delete_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (49, 'Can view workflow content type', 15, 'view_workflowcontenttype');
INSERT INTO public.auth_permission VALUES (50, 'Can add Workflow state', 16, 'add_workflowstate');
INSERT INTO public.auth_permission VALUES (51, 'Can change Workflow state', 16, 'change_workflowstate');
INSERT INTO public.auth_permission VALUES (52, 'Can delete Workflow state', 16, 'delete_workflowstate');
INSERT INTO public.auth_permission VALUES (53, 'Can view Workflow state', 16, 'view_workflowstate');
INSERT INTO public.auth_permission VALUES (54, 'Can add workflow', 17, 'add_workflow');
INSERT INTO public.auth_permission VALUES (55, 'Can change workflow', 17, 'change_workflow');
INSERT INTO public.auth_permission VALUES (56, 'Can delete workflow', 17, 'delete_workflow');
INSERT INTO public.auth_permission VALUES (57, 'Can view workflow', 17, 'view_workflow');
INSERT INTO public.auth_permission VALUES (58, 'Can add workflow task order', 18, 'add_workflowtask');
INSERT INTO public.auth_permission VALUES (59, 'Can change workflow task order', 18, 'change_workflowtask');
INSERT INTO public.auth_permission VALUES (60, 'Can delete workflow task order', 18, 'delete_workflowtask');
INSERT INTO public.auth_permission VALUES (61, 'Can view workflow task order', 18, 'view_workflowtask');
INSERT INTO public.auth_permission VALUES (62, 'Can add task', 19, 'add_task');
INSERT INTO public.auth_permission VALUES (63, 'Can change task', 19, 'change_task');
INSERT INTO public.auth_permission VALUES (64, 'Can delete task', 19, 'delete_task');
INSERT INTO public.auth_permission VALUES (65, 'Can view task', 19, 'view_task');
INSERT INTO public.auth_permission VALUES (66, 'Can add Group approval task', 5, 'add_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (67, 'Can change Group approval task', 5, 'change_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (68, 'Can delete Group approval task', 5, 'delete_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (69, 'Can view Group approval task', 5, 'view_groupapprovaltask');
INSERT INTO public.auth_permission VALUES (70, 'Can add Task state', 20, 'add_taskstate');
INSERT INTO public.auth_permission VALUES (71, 'Can change Task state', 20, 'change_taskstate');
INSERT INTO public.auth_permission VALUES (72, 'Can delete Task state', 20, 'delete_taskstate');
INSERT INTO public.auth_permission VALUES (73, 'Can view Task state', 20, 'view_taskstate');
INSERT INTO public.auth_permission VALUES (74, 'Can add page', 1, 'add_page');
INSERT INTO public.auth_permission VALUES (75, 'Can change page', 1, 'change_page');
INSERT INTO public.auth_permission VALUES (76, 'Can delete page', 1, 'delete_page');
INSERT INTO public.auth_permission VALUES (77, 'Can view page', 1, 'view_page');
INSERT INTO public.auth_permission VALUES (78, 'Delete pages with children', 1, 'bulk_delete_page');
INSERT INTO public.auth_permission VALUES (79, 'Lock/unlock pages you''ve locked', 1, 'lock_page');
INSERT INTO public.auth_permission VALUES (80, 'Publish any page', 1, 'publish_page');
INSERT INTO public.auth_permission VALUES (81, 'Unlock any page', 1, 'unlock_page');
INSERT INTO public.auth_permission VALUES (82, 'Can add group page permission', 21, 'add_grouppagepermission');
INSERT INTO public.auth_permission VALUES (83, 'Can change group page permission', 21, 'change_grouppagepermission');
INSERT INTO public.auth_permission VALUES (84, 'Can delete group page permission', 21, 'delete_grouppagepermission');
INSERT INTO public.auth_permission VALUES (85, 'Can view group page permission', 21, 'view_grouppagepermission');
INSERT INTO public.auth_permission VALUES (86, 'Can add page view restriction', 22, 'add_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (87, 'Can change page view restriction', 22, 'change_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (88, 'Can delete page view restriction', 22, 'delete_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (89, 'Can view page view restriction', 22, 'view_pageviewrestriction');
INSERT INTO public.auth_permission VALUES (90, 'Can add workflow page', 23, 'add_workflowpage');
INSERT INTO public.auth_permission VALUES (91, 'Can change workflow page', 23, 'change_workflowpage');
INSERT INTO public.auth_permission VALUES (92, 'Can delete workflow page', 23, 'delete_workflowpage');
INSERT INTO public.auth_permission VALUES (93, 'Can view workflow page', 23, 'view_workflowpage');
INSERT INTO public.auth_permission VALUES (94, 'Can add page log entry', 24, 'add_pagelogentry');
INSERT INTO public.auth_permission VALUES (95, 'Can change page log entry', 24, 'change_pagelogentry');
INSERT INTO public.auth_permission VALUES (413, 'Can change item', 104, 'change_item');
INSERT INTO public.auth_permission VALUES (96, 'Can delete page log entry', 24, 'delete_pagelogentry');
INSERT INTO public.auth_permission VALUES (97, 'Can view page log entry', 24, 'view_pagelogentry');
INSERT INTO public.auth_permission VALUES (98, 'Can add comment', 25, 'add_comment');
INSERT INTO public.auth_permission VALUES (99, 'Can change comment', 25, 'change_comment');
INSERT INTO public.auth_permission VALUES (100, 'Can delete comment', 25, 'delete_comment');
INSERT INTO public.auth_permission VALUES (101, 'Can view comment', 25, 'view_comment');
INSERT INTO public.auth_permission VALUES (102, 'Can add comment reply', 26, 'add_commentreply');
INSERT INTO public.auth_permission VALUES (103, 'Can change comment reply', 26, 'change_commentreply');
INSERT INTO public.auth_permission VALUES (104, 'Can delete comment reply', 26, 'delete_commentreply');
INSERT INTO public.auth_permission VALUES (105, 'Can view comment reply', 26, 'view_commentreply');
INSERT INTO public.auth_permission VALUES (106, 'Can add page subscription', 27, 'add_pagesubscription');
INSERT INTO public.auth_permission VALUES (107, 'Can change page subscription', 27, 'change_pagesubscription');
INSERT INTO public.auth_permission VALUES (108, 'Can delete page subscription', 27, 'delete_pagesubscription');
INSERT INTO public.auth_permission VALUES (109, 'Can view page subscription', 27, 'view_pagesubscription');
INSERT INTO public.auth_permission VALUES (110, 'Can add reference index', 28, 'add_referenceindex');
INSERT INTO public.auth_permission VALUES (111, 'Can change reference index', 28, 'change_referenceindex');
INSERT INTO public.auth_permission VALUES (112, 'Can delete reference index', 28, 'delete_referenceindex');
INSERT INTO public.auth_permission VALUES (113, 'Can view reference index', 28, 'view_referenceindex');
INSERT INTO public.auth_permission VALUES (114, 'Can add catalog page', 29, 'add_catalogpage');
INSERT INTO public.auth_permission VALUES (115, 'Can change catalog page', 29, 'change_catalogpage');
INSERT INTO public.auth_permission VALUES (116, 'Can delete catalog page', 29, 'delete_catalogpage');
INSERT INTO public.auth_permission VALUES (117, 'Can view catalog page', 29, 'view_catalogpage');
INSERT INTO public.auth_permission VALUES (118, 'Can add course page', 30, 'add_coursepage');
INSERT INTO public.auth_permission VALUES (119, 'Can change course page', 30, 'change_coursepage');
INSERT INTO public.auth_permission VALUES (120, 'Can delete course page', 30, 'delete_coursepage');
INSERT INTO public.auth_permission VALUES (121, 'Can view course page', 30, 'view_coursepage');
INSERT INTO public.auth_permission VALUES (122, 'Can add lesson page', 31, 'add_lessonpage');
INSERT INTO public.auth_permission VALUES (123, 'Can change lesson page', 31, 'change_lessonpage');
INSERT INTO public.auth_permission VALUES (124, 'Can delete lesson page', 31, 'delete_lessonpage');
INSERT INTO public.auth_permission VALUES (125, 'Can view lesson page', 31, 'view_lessonpage');
INSERT INTO public.auth_permission VALUES (126, 'Can add module page', 32, 'add_modulepage');
INSERT INTO public.auth_permission VALUES (127, 'Can change module page', 32, 'change_modulepage');
INSERT INTO public.auth_permission VALUES (128, 'Can delete module page', 32, 'delete_modulepage');
INSERT INTO public.auth_permission VALUES (129, 'Can view module page', 32, 'view_modulepage');
INSERT INTO public.auth_permission VALUES (130, 'Can add actor', 33, 'add_actor');
INSERT INTO public.auth_permission VALUES (131, 'Can change actor', 33, 'change_actor');
INSERT INTO public.auth_permission VALUES (132, 'Can delete actor', 33, 'delete_actor');
INSERT INTO public.auth_permission VALUES (133, 'Can view actor', 33, 'view_actor');
INSERT INTO public.auth_permission VALUES (134, 'Can add document', 34, 'add_coursedocument');
INSERT INTO public.auth_permission VALUES (135, 'Can change document', 34, 'change_coursedocument');
INSERT INTO public.auth_permission VALUES (136, 'Can delete document', 34, 'delete_coursedocument');
INSERT INTO public.auth_permission VALUES (137, 'Can view document', 34, 'view_coursedocument');
INSERT INTO public.auth_permission VALUES (138, 'Can choose document', 34, 'choose_coursedocument');
INSERT INTO public.auth_permission VALUES (139, 'Can add course image', 35, 'add_courseimage');
INSERT INTO public.auth_permission VALUES (140, 'Can change course image', 35, 'change_courseimage');
INSERT INTO public.auth_permission VALUES (141, 'Can delete course image', 35, 'delete_courseimage');
INSERT INTO public.auth_permission VALUES (142, 'Can view course image', 35, 'view_courseimage');
INSERT INTO public.auth_permission VALUES (143, 'Can choose image', 35, 'choose_courseimage');
INSERT INTO public.auth_permission VALUES (144, 'Can add content version', 36, 'add_contentversion');
INSERT INTO public.auth_permission VALUES (145, 'Can change content version', 36, 'change_contentversion');
INSERT INTO public.auth_permission VALUES (146, 'Can delete content version', 36, 'delete_contentversion');
INSERT INTO public.auth_permission VALUES (147, 'Can view content version', 36, 'view_contentversion');
INSERT INTO public.auth_permission VALUES (148, 'Can add course rendition', 37, 'add_courserendition');
INSERT INTO public.auth_permission VALUES (149, 'Can change course rendition', 37, 'change_courserendition');
INSERT INTO public.auth_permission VALUES (150, 'Can delete course rendition', 37, 'delete_courserendition');
INSERT INTO public.auth_permission VALUES (151, 'Can view course rendition', 37, 'view_courserendition');
INSERT INTO public.auth_permission VALUES (152, 'Can add note of the paper', 38, 'add_note');
INSERT INTO public.auth_permission VALUES (153, 'Can change note of the paper', 38, 'change_note');
INSERT INTO public.auth_permission VALUES (154, 'Can delete note of the paper', 38, 'delete_note');
INSERT INTO public.auth_permission VALUES (155, 'Can view note of the paper', 38, 'view_note');
INSERT INTO public.auth_permission VALUES (156, 'Can add passage', 39, 'add_passage');
INSERT INTO public.auth_permission VALUES (157, 'Can change passage', 39, 'change_passage');
INSERT INTO public.auth_permission VALUES (158, 'Can delete passage', 39, 'delete_passage');
INSERT INTO public.auth_permission VALUES (159, 'Can view passage', 39, 'view_passage');
INSERT INTO public.auth_permission VALUES (160, 'Can add note use', 40, 'add_noteuse');
INSERT INTO public.auth_permission VALUES (161, 'Can change note use', 40, 'change_noteuse');
INSERT INTO public.auth_permission VALUES (162, 'Can delete note use', 40, 'delete_noteuse');
INSERT INTO public.auth_permission VALUES (163, 'Can view note use', 40, 'view_noteuse');
INSERT INTO public.auth_permission VALUES (164, 'Can add anchor', 41, 'add_anchor');
INSERT INTO public.auth_permission VALUES (165, 'Can change anchor', 41, 'change_anchor');
INSERT INTO public.auth_permission VALUES (166, 'Can delete anchor', 41, 'delete_anchor');
INSERT INTO public.auth_permission VALUES (167, 'Can view anchor', 41, 'view_anchor');
INSERT INTO public.auth_permission VALUES (168, 'Can add work', 42, 'add_reference');
INSERT INTO public.auth_permission VALUES (169, 'Can change work', 42, 'change_reference');
INSERT INTO public.auth_permission VALUES (170, 'Can delete work', 42, 'delete_reference');
INSERT INTO public.auth_permission VALUES (171, 'Can view work', 42, 'view_reference');
INSERT INTO public.auth_permission VALUES (172, 'Can add claim', 43, 'add_claim');
INSERT INTO public.auth_permission VALUES (173, 'Can change claim', 43, 'change_claim');
INSERT INTO public.auth_permission VALUES (174, 'Can delete claim', 43, 'delete_claim');
INSERT INTO public.auth_permission VALUES (175, 'Can view claim', 43, 'view_claim');
INSERT INTO public.auth_permission VALUES (176, 'Can add term', 44, 'add_term');
INSERT INTO public.auth_permission VALUES (177, 'Can change term', 44, 'change_term');
INSERT INTO public.auth_permission VALUES (178, 'Can delete term', 44, 'delete_term');
INSERT INTO public.auth_permission VALUES (179, 'Can view term', 44, 'view_term');
INSERT INTO public.auth_permission VALUES (180, 'Can add term use', 45, 'add_termuse');
INSERT INTO public.auth_permission VALUES (181, 'Can change term use', 45, 'change_termuse');
INSERT INTO public.auth_permission VALUES (182, 'Can delete term use', 45, 'delete_termuse');
INSERT INTO public.auth_permission VALUES (183, 'Can view term use', 45, 'view_termuse');
INSERT INTO public.auth_permission VALUES (184, 'Can add course rights', 46, 'add_courserights');
INSERT INTO public.auth_permission VALUES (185, 'Can change course rights', 46, 'change_courserights');
INSERT INTO public.auth_permission VALUES (186, 'Can delete course rights', 46, 'delete_courserights');
INSERT INTO public.auth_permission VALUES (187, 'Can view course rights', 46, 'view_courserights');
INSERT INTO public.auth_permission VALUES (188, 'Can add event', 47, 'add_event');
INSERT INTO public.auth_permission VALUES (189, 'Can change event', 47, 'change_event');
INSERT INTO public.auth_permission VALUES (190, 'Can delete event', 47, 'delete_event');
INSERT INTO public.auth_permission VALUES (191, 'Can view event', 47, 'view_event');
INSERT INTO public.auth_permission VALUES (192, 'Can add event actor', 48, 'add_eventactor');
INSERT INTO public.auth_permission VALUES (193, 'Can change event actor', 48, 'change_eventactor');
INSERT INTO public.auth_permission VALUES (194, 'Can delete event actor', 48, 'delete_eventactor');
INSERT INTO public.auth_permission VALUES (195, 'Can view event actor', 48, 'view_eventactor');
INSERT INTO public.auth_permission VALUES (196, 'Can add event use', 49, 'add_eventuse');
INSERT INTO public.auth_permission VALUES (197, 'Can change event use', 49, 'change_eventuse');
INSERT INTO public.auth_permission VALUES (198, 'Can delete event use', 49, 'delete_eventuse');
INSERT INTO public.auth_permission VALUES (199, 'Can view event use', 49, 'view_eventuse');
INSERT INTO public.auth_permission VALUES (200, 'Can add interest', 50, 'add_interest');
INSERT INTO public.auth_permission VALUES (201, 'Can change interest', 50, 'change_interest');
INSERT INTO public.auth_permission VALUES (202, 'Can delete interest', 50, 'delete_interest');
INSERT INTO public.auth_permission VALUES (203, 'Can view interest', 50, 'view_interest');
INSERT INTO public.auth_permission VALUES (204, 'Can add claim interest', 51, 'add_claiminterest');
INSERT INTO public.auth_permission VALUES (205, 'Can change claim interest', 51, 'change_claiminterest');
INSERT INTO public.auth_permission VALUES (206, 'Can delete claim interest', 51, 'delete_claiminterest');
INSERT INTO public.auth_permission VALUES (207, 'Can view claim interest', 51, 'view_claiminterest');
INSERT INTO public.auth_permission VALUES (208, 'Can add place or route', 52, 'add_place');
INSERT INTO public.auth_permission VALUES (209, 'Can change place or route', 52, 'change_place');
INSERT INTO public.auth_permission VALUES (210, 'Can delete place or route', 52, 'delete_place');
INSERT INTO public.auth_permission VALUES (211, 'Can view place or route', 52, 'view_place');
INSERT INTO public.auth_permission VALUES (212, 'Can add place use', 53, 'add_placeuse');
INSERT INTO public.auth_permission VALUES (213, 'Can change place use', 53, 'change_placeuse');
INSERT INTO public.auth_permission VALUES (214, 'Can delete place use', 53, 'delete_placeuse');
INSERT INTO public.auth_permission VALUES (215, 'Can view place use', 53, 'view_placeuse');
INSERT INTO public.auth_permission VALUES (216, 'Can add client', 55, 'add_client');
INSERT INTO public.auth_permission VALUES (217, 'Can change client', 55, 'change_client');
INSERT INTO public.auth_permission VALUES (218, 'Can delete client', 55, 'delete_client');
INSERT INTO public.auth_permission VALUES (219, 'Can view client', 55, 'view_client');
INSERT INTO public.auth_permission VALUES (220, 'Can add kept answer', 56, 'add_keptanswer');
INSERT INTO public.auth_permission VALUES (221, 'Can change kept answer', 56, 'change_keptanswer');
INSERT INTO public.auth_permission VALUES (222, 'Can delete kept answer', 56, 'delete_keptanswer');
INSERT INTO public.auth_permission VALUES (223, 'Can view kept answer', 56, 'view_keptanswer');
INSERT INTO public.auth_permission VALUES (224, 'Can add call', 57, 'add_call');
INSERT INTO public.auth_permission VALUES (225, 'Can change call', 57, 'change_call');
INSERT INTO public.auth_permission VALUES (226, 'Can delete call', 57, 'delete_call');
INSERT INTO public.auth_permission VALUES (227, 'Can view call', 57, 'view_call');
INSERT INTO public.auth_permission VALUES (228, 'Can add personal token', 58, 'add_personaltoken');
INSERT INTO public.auth_permission VALUES (229, 'Can change personal token', 58, 'change_personaltoken');
INSERT INTO public.auth_permission VALUES (230, 'Can delete personal token', 58, 'delete_personaltoken');
INSERT INTO public.auth_permission VALUES (231, 'Can view personal token', 58, 'view_personaltoken');
INSERT INTO public.auth_permission VALUES (232, 'Can add job', 59, 'add_job');
INSERT INTO public.auth_permission VALUES (233, 'Can change job', 59, 'change_job');
INSERT INTO public.auth_permission VALUES (234, 'Can delete job', 59, 'delete_job');
INSERT INTO public.auth_permission VALUES (235, 'Can view job', 59, 'view_job');
INSERT INTO public.auth_permission VALUES (236, 'Can add follower', 60, 'add_follower');
INSERT INTO public.auth_permission VALUES (237, 'Can change follower', 60, 'change_follower');
INSERT INTO public.auth_permission VALUES (238, 'Can delete follower', 60, 'delete_follower');
INSERT INTO public.auth_permission VALUES (239, 'Can view follower', 60, 'view_follower');
INSERT INTO public.auth_permission VALUES (240, 'Can add account', 61, 'add_account');
INSERT INTO public.auth_permission VALUES (241, 'Can change account', 61, 'change_account');
INSERT INTO public.auth_permission VALUES (242, 'Can delete account', 61, 'delete_account');
INSERT INTO public.auth_permission VALUES (243, 'Can view account', 61, 'view_account');
INSERT INTO public.auth_permission VALUES (244, 'Can add record store', 62, 'add_recordstore');
INSERT INTO public.auth_permission VALUES (245, 'Can change record store', 62, 'change_recordstore');
INSERT INTO public.auth_permission VALUES (246, 'Can delete record store', 62, 'delete_recordstore');
INSERT INTO public.auth_permission VALUES (247, 'Can view record store', 62, 'view_recordstore');
INSERT INTO public.auth_permission VALUES (248, 'Can add statement', 63, 'add_statement');
INSERT INTO public.auth_permission VALUES (249, 'Can change statement', 63, 'change_statement');
INSERT INTO public.auth_permission VALUES (250, 'Can delete statement', 63, 'delete_statement');
INSERT INTO public.auth_permission VALUES (251, 'Can view statement', 63, 'view_statement');
INSERT INTO public.auth_permission VALUES (252, 'Can add sent batch', 64, 'add_sentbatch');
INSERT INTO public.auth_permission VALUES (253, 'Can change sent batch', 64, 'change_sentbatch');
INSERT INTO public.auth_permission VALUES (254, 'Can delete sent batch', 64, 'delete_sentbatch');
INSERT INTO public.auth_permission VALUES (255, 'Can view sent batch', 64, 'view_sentbatch');
INSERT INTO public.auth_permission VALUES (256, 'Can add refused statement', 65, 'add_refusedstatement');
INSERT INTO public.auth_permission VALUES (257, 'Can change refused statement', 65, 'change_refusedstatement');
INSERT INTO public.auth_permission VALUES (258, 'Can delete refused statement', 65, 'delete_refusedstatement');
INSERT INTO public.auth_permission VALUES (259, 'Can view refused statement', 65, 'view_refusedstatement');
INSERT INTO public.auth_permission VALUES (260, 'Can add endpoint', 66, 'add_endpoint');
INSERT INTO public.auth_permission VALUES (261, 'Can change endpoint', 66, 'change_endpoint');
INSERT INTO public.auth_permission VALUES (262, 'Can delete endpoint', 66, 'delete_endpoint');
INSERT INTO public.auth_permission VALUES (263, 'Can view endpoint', 66, 'view_endpoint');
INSERT INTO public.auth_permission VALUES (264, 'Can add message', 67, 'add_message');
INSERT INTO public.auth_permission VALUES (265, 'Can change message', 67, 'change_message');
INSERT INTO public.auth_permission VALUES (266, 'Can delete message', 67, 'delete_message');
INSERT INTO public.auth_permission VALUES (267, 'Can view message', 67, 'view_message');
INSERT INTO public.auth_permission VALUES (268, 'Can add attempt', 68, 'add_attempt');
INSERT INTO public.auth_permission VALUES (269, 'Can change attempt', 68, 'change_attempt');
INSERT INTO public.auth_permission VALUES (270, 'Can delete attempt', 68, 'delete_attempt');
INSERT INTO public.auth_permission VALUES (271, 'Can view attempt', 68, 'view_attempt');
INSERT INTO public.auth_permission VALUES (272, 'Can add sourced id', 69, 'add_sourcedid');
INSERT INTO public.auth_permission VALUES (273, 'Can change sourced id', 69, 'change_sourcedid');
INSERT INTO public.auth_permission VALUES (274, 'Can delete sourced id', 69, 'delete_sourcedid');
INSERT INTO public.auth_permission VALUES (275, 'Can view sourced id', 69, 'view_sourcedid');
INSERT INTO public.auth_permission VALUES (276, 'Can add debate', 70, 'add_debate');
INSERT INTO public.auth_permission VALUES (277, 'Can change debate', 70, 'change_debate');
INSERT INTO public.auth_permission VALUES (278, 'Can delete debate', 70, 'delete_debate');
INSERT INTO public.auth_permission VALUES (279, 'Can view debate', 70, 'view_debate');
INSERT INTO public.auth_permission VALUES (280, 'Can add round', 71, 'add_round');
INSERT INTO public.auth_permission VALUES (281, 'Can change round', 71, 'change_round');
INSERT INTO public.auth_permission VALUES (282, 'Can delete round', 71, 'delete_round');
INSERT INTO public.auth_permission VALUES (283, 'Can view round', 71, 'view_round');
INSERT INTO public.auth_permission VALUES (284, 'Can add side', 72, 'add_side');
INSERT INTO public.auth_permission VALUES (285, 'Can change side', 72, 'change_side');
INSERT INTO public.auth_permission VALUES (286, 'Can delete side', 72, 'delete_side');
INSERT INTO public.auth_permission VALUES (287, 'Can view side', 72, 'view_side');
INSERT INTO public.auth_permission VALUES (288, 'Can add sitting', 73, 'add_sitting');
INSERT INTO public.auth_permission VALUES (289, 'Can change sitting', 73, 'change_sitting');
INSERT INTO public.auth_permission VALUES (290, 'Can delete sitting', 73, 'delete_sitting');
INSERT INTO public.auth_permission VALUES (291, 'Can view sitting', 73, 'view_sitting');
INSERT INTO public.auth_permission VALUES (292, 'Can add seat', 74, 'add_seat');
INSERT INTO public.auth_permission VALUES (293, 'Can change seat', 74, 'change_seat');
INSERT INTO public.auth_permission VALUES (294, 'Can delete seat', 74, 'delete_seat');
INSERT INTO public.auth_permission VALUES (295, 'Can view seat', 74, 'view_seat');
INSERT INTO public.auth_permission VALUES (296, 'Can add post', 75, 'add_post');
INSERT INTO public.auth_permission VALUES (297, 'Can change post', 75, 'change_post');
INSERT INTO public.auth_permission VALUES (298, 'Can delete post', 75, 'delete_post');
INSERT INTO public.auth_permission VALUES (299, 'Can view post', 75, 'view_post');
INSERT INTO public.auth_permission VALUES (300, 'Can add thread', 76, 'add_thread');
INSERT INTO public.auth_permission VALUES (301, 'Can change thread', 76, 'change_thread');
INSERT INTO public.auth_permission VALUES (302, 'Can delete thread', 76, 'delete_thread');
INSERT INTO public.auth_permission VALUES (303, 'Can view thread', 76, 'view_thread');
INSERT INTO public.auth_permission VALUES (304, 'Can add thread read', 77, 'add_threadread');
INSERT INTO public.auth_permission VALUES (305, 'Can change thread read', 77, 'change_threadread');
INSERT INTO public.auth_permission VALUES (306, 'Can delete thread read', 77, 'delete_threadread');
INSERT INTO public.auth_permission VALUES (307, 'Can view thread read', 77, 'view_threadread');
INSERT INTO public.auth_permission VALUES (308, 'Can add post version', 78, 'add_postversion');
INSERT INTO public.auth_permission VALUES (309, 'Can change post version', 78, 'change_postversion');
INSERT INTO public.auth_permission VALUES (310, 'Can delete post version', 78, 'delete_postversion');
INSERT INTO public.auth_permission VALUES (311, 'Can view post version', 78, 'view_postversion');
INSERT INTO public.auth_permission VALUES (312, 'Can add citation', 79, 'add_citation');
INSERT INTO public.auth_permission VALUES (313, 'Can change citation', 79, 'change_citation');
INSERT INTO public.auth_permission VALUES (314, 'Can delete citation', 79, 'delete_citation');
INSERT INTO public.auth_permission VALUES (315, 'Can view citation', 79, 'view_citation');
INSERT INTO public.auth_permission VALUES (316, 'Can add act', 80, 'add_act');
INSERT INTO public.auth_permission VALUES (317, 'Can change act', 80, 'change_act');
INSERT INTO public.auth_permission VALUES (318, 'Can delete act', 80, 'delete_act');
INSERT INTO public.auth_permission VALUES (319, 'Can view act', 80, 'view_act');
INSERT INTO public.auth_permission VALUES (320, 'Can add notice', 81, 'add_notice');
INSERT INTO public.auth_permission VALUES (321, 'Can change notice', 81, 'change_notice');
INSERT INTO public.auth_permission VALUES (322, 'Can delete notice', 81, 'delete_notice');
INSERT INTO public.auth_permission VALUES (323, 'Can view notice', 81, 'view_notice');
INSERT INTO public.auth_permission VALUES (324, 'Can add slow mode', 82, 'add_slowmode');
INSERT INTO public.auth_permission VALUES (325, 'Can change slow mode', 82, 'change_slowmode');
INSERT INTO public.auth_permission VALUES (326, 'Can delete slow mode', 82, 'delete_slowmode');
INSERT INTO public.auth_permission VALUES (327, 'Can view slow mode', 82, 'view_slowmode');
INSERT INTO public.auth_permission VALUES (328, 'Can add suspension', 83, 'add_suspension');
INSERT INTO public.auth_permission VALUES (329, 'Can change suspension', 83, 'change_suspension');
INSERT INTO public.auth_permission VALUES (330, 'Can delete suspension', 83, 'delete_suspension');
INSERT INTO public.auth_permission VALUES (331, 'Can view suspension', 83, 'view_suspension');
INSERT INTO public.auth_permission VALUES (332, 'Can add quotation', 84, 'add_quotation');
INSERT INTO public.auth_permission VALUES (333, 'Can change quotation', 84, 'change_quotation');
INSERT INTO public.auth_permission VALUES (334, 'Can delete quotation', 84, 'delete_quotation');
INSERT INTO public.auth_permission VALUES (335, 'Can view quotation', 84, 'view_quotation');
INSERT INTO public.auth_permission VALUES (336, 'Can add member', 85, 'add_member');
INSERT INTO public.auth_permission VALUES (337, 'Can change member', 85, 'change_member');
INSERT INTO public.auth_permission VALUES (338, 'Can delete member', 85, 'delete_member');
INSERT INTO public.auth_permission VALUES (339, 'Can view member', 85, 'view_member');
INSERT INTO public.auth_permission VALUES (340, 'Can add mode', 86, 'add_mode');
INSERT INTO public.auth_permission VALUES (341, 'Can change mode', 86, 'change_mode');
INSERT INTO public.auth_permission VALUES (342, 'Can delete mode', 86, 'delete_mode');
INSERT INTO public.auth_permission VALUES (343, 'Can view mode', 86, 'view_mode');
INSERT INTO public.auth_permission VALUES (344, 'Can add group', 87, 'add_group');
INSERT INTO public.auth_permission VALUES (345, 'Can change group', 87, 'change_group');
INSERT INTO public.auth_permission VALUES (346, 'Can delete group', 87, 'delete_group');
INSERT INTO public.auth_permission VALUES (347, 'Can view group', 87, 'view_group');
INSERT INTO public.auth_permission VALUES (348, 'Can add follow', 88, 'add_follow');
INSERT INTO public.auth_permission VALUES (349, 'Can change follow', 88, 'change_follow');
INSERT INTO public.auth_permission VALUES (350, 'Can delete follow', 88, 'delete_follow');
INSERT INTO public.auth_permission VALUES (351, 'Can view follow', 88, 'view_follow');
INSERT INTO public.auth_permission VALUES (352, 'Can add letter', 89, 'add_letter');
INSERT INTO public.auth_permission VALUES (353, 'Can change letter', 89, 'change_letter');
INSERT INTO public.auth_permission VALUES (354, 'Can delete letter', 89, 'delete_letter');
INSERT INTO public.auth_permission VALUES (355, 'Can view letter', 89, 'view_letter');
INSERT INTO public.auth_permission VALUES (356, 'Can add mail choice', 90, 'add_mailchoice');
INSERT INTO public.auth_permission VALUES (357, 'Can change mail choice', 90, 'change_mailchoice');
INSERT INTO public.auth_permission VALUES (358, 'Can delete mail choice', 90, 'delete_mailchoice');
INSERT INTO public.auth_permission VALUES (359, 'Can view mail choice', 90, 'view_mailchoice');
INSERT INTO public.auth_permission VALUES (360, 'Can add picture', 91, 'add_picture');
INSERT INTO public.auth_permission VALUES (361, 'Can change picture', 91, 'change_picture');
INSERT INTO public.auth_permission VALUES (362, 'Can delete picture', 91, 'delete_picture');
INSERT INTO public.auth_permission VALUES (363, 'Can view picture', 91, 'view_picture');
INSERT INTO public.auth_permission VALUES (364, 'Can add participation', 92, 'add_participation');
INSERT INTO public.auth_permission VALUES (365, 'Can change participation', 92, 'change_participation');
INSERT INTO public.auth_permission VALUES (366, 'Can delete participation', 92, 'delete_participation');
INSERT INTO public.auth_permission VALUES (367, 'Can view participation', 92, 'view_participation');
INSERT INTO public.auth_permission VALUES (368, 'Can add participation rule', 93, 'add_participationrule');
INSERT INTO public.auth_permission VALUES (369, 'Can change participation rule', 93, 'change_participationrule');
INSERT INTO public.auth_permission VALUES (370, 'Can delete participation rule', 93, 'delete_participationrule');
INSERT INTO public.auth_permission VALUES (371, 'Can view participation rule', 93, 'view_participationrule');
INSERT INTO public.auth_permission VALUES (372, 'Can add draft', 94, 'add_draft');
INSERT INTO public.auth_permission VALUES (373, 'Can change draft', 94, 'change_draft');
INSERT INTO public.auth_permission VALUES (374, 'Can delete draft', 94, 'delete_draft');
INSERT INTO public.auth_permission VALUES (375, 'Can view draft', 94, 'view_draft');
INSERT INTO public.auth_permission VALUES (376, 'Can add essay', 95, 'add_essay');
INSERT INTO public.auth_permission VALUES (377, 'Can change essay', 95, 'change_essay');
INSERT INTO public.auth_permission VALUES (378, 'Can delete essay', 95, 'delete_essay');
INSERT INTO public.auth_permission VALUES (379, 'Can view essay', 95, 'view_essay');
INSERT INTO public.auth_permission VALUES (380, 'Can add essay source', 96, 'add_essaysource');
INSERT INTO public.auth_permission VALUES (381, 'Can change essay source', 96, 'change_essaysource');
INSERT INTO public.auth_permission VALUES (382, 'Can delete essay source', 96, 'delete_essaysource');
INSERT INTO public.auth_permission VALUES (383, 'Can view essay source', 96, 'view_essaysource');
INSERT INTO public.auth_permission VALUES (384, 'Can add submission', 97, 'add_submission');
INSERT INTO public.auth_permission VALUES (385, 'Can change submission', 97, 'change_submission');
INSERT INTO public.auth_permission VALUES (386, 'Can delete submission', 97, 'delete_submission');
INSERT INTO public.auth_permission VALUES (387, 'Can view submission', 97, 'view_submission');
INSERT INTO public.auth_permission VALUES (388, 'Can add remark', 98, 'add_remark');
INSERT INTO public.auth_permission VALUES (389, 'Can change remark', 98, 'change_remark');
INSERT INTO public.auth_permission VALUES (390, 'Can delete remark', 98, 'delete_remark');
INSERT INTO public.auth_permission VALUES (391, 'Can view remark', 98, 'view_remark');
INSERT INTO public.auth_permission VALUES (392, 'Can add version', 99, 'add_version');
INSERT INTO public.auth_permission VALUES (393, 'Can change version', 99, 'change_version');
INSERT INTO public.auth_permission VALUES (394, 'Can delete version', 99, 'delete_version');
INSERT INTO public.auth_permission VALUES (395, 'Can view version', 99, 'view_version');
INSERT INTO public.auth_permission VALUES (396, 'Can add version text', 100, 'add_versiontext');
INSERT INTO public.auth_permission VALUES (397, 'Can change version text', 100, 'change_versiontext');
INSERT INTO public.auth_permission VALUES (398, 'Can delete version text', 100, 'delete_versiontext');
INSERT INTO public.auth_permission VALUES (399, 'Can view version text', 100, 'view_versiontext');
INSERT INTO public.auth_permission VALUES (400, 'Can add essay file', 101, 'add_essayfile');
INSERT INTO public.auth_permission VALUES (401, 'Can change essay file', 101, 'change_essayfile');
INSERT INTO public.auth_permission VALUES (402, 'Can delete essay file', 101, 'delete_essayfile');
INSERT INTO public.auth_permission VALUES (403, 'Can view essay file', 101, 'view_essayfile');
INSERT INTO public.auth_permission VALUES (404, 'Can add attempt', 102, 'add_attempt');
INSERT INTO public.auth_permission VALUES (405, 'Can change attempt', 102, 'change_attempt');
INSERT INTO public.auth_permission VALUES (406, 'Can delete attempt', 102, 'delete_attempt');
INSERT INTO public.auth_permission VALUES (407, 'Can view attempt', 102, 'view_attempt');
INSERT INTO public.auth_permission VALUES (408, 'Can add bank', 103, 'add_bank');
INSERT INTO public.auth_permission VALUES (409, 'Can change bank', 103, 'change_bank');
INSERT INTO public.auth_permission VALUES (410, 'Can delete bank', 103, 'delete_bank');
INSERT INTO public.auth_permission VALUES (411, 'Can view bank', 103, 'view_bank');
INSERT INTO public.auth_permission VALUES (412, 'Can add item', 104, 'add_item');
INSERT INTO public.auth_permission VALUES (414, 'Can delete item', 104, 'delete_item');
INSERT INTO public.auth_permission VALUES (415, 'Can view item', 104, 'view_item');
INSERT INTO public.auth_permission VALUES (416, 'Can add item version', 105, 'add_itemversion');
INSERT INTO public.auth_permission VALUES (417, 'Can change item version', 105, 'change_itemversion');
INSERT INTO public.auth_permission VALUES (418, 'Can delete item version', 105, 'delete_itemversion');
INSERT INTO public.auth_permission VALUES (419, 'Can view item version', 105, 'view_itemversion');
INSERT INTO public.auth_permission VALUES (420, 'Can add attempt item', 106, 'add_attemptitem');
INSERT INTO public.auth_permission VALUES (421, 'Can change attempt item', 106, 'change_attemptitem');
INSERT INTO public.auth_permission VALUES (422, 'Can delete attempt item', 106, 'delete_attemptitem');
INSERT INTO public.auth_permission VALUES (423, 'Can view attempt item', 106, 'view_attemptitem');
INSERT INTO public.auth_permission VALUES (424, 'Can add quiz', 107, 'add_quiz');
INSERT INTO public.auth_permission VALUES (425, 'Can change quiz', 107, 'change_quiz');
INSERT INTO public.auth_permission VALUES (426, 'Can delete quiz', 107, 'delete_quiz');
INSERT INTO public.auth_permission VALUES (427, 'Can view quiz', 107, 'view_quiz');
INSERT INTO public.auth_permission VALUES (428, 'Can add response', 108, 'add_response');
INSERT INTO public.auth_permission VALUES (429, 'Can change response', 108, 'change_response');
INSERT INTO public.auth_permission VALUES (430, 'Can delete response', 108, 'delete_response');
INSERT INTO public.auth_permission VALUES (431, 'Can view response', 108, 'view_response');
INSERT INTO public.auth_permission VALUES (432, 'Can add response text', 109, 'add_responsetext');
INSERT INTO public.auth_permission VALUES (433, 'Can change response text', 109, 'change_responsetext');
INSERT INTO public.auth_permission VALUES (434, 'Can delete response text', 109, 'delete_responsetext');
INSERT INTO public.auth_permission VALUES (435, 'Can view response text', 109, 'view_responsetext');
INSERT INTO public.auth_permission VALUES (436, 'Can add regrade', 110, 'add_regrade');
INSERT INTO public.auth_permission VALUES (437, 'Can change regrade', 110, 'change_regrade');
INSERT INTO public.auth_permission VALUES (438, 'Can delete regrade', 110, 'delete_regrade');
INSERT INTO public.auth_permission VALUES (439, 'Can view regrade', 110, 'view_regrade');
INSERT INTO public.auth_permission VALUES (440, 'Can add regraded answer', 111, 'add_regradedanswer');
INSERT INTO public.auth_permission VALUES (441, 'Can change regraded answer', 111, 'change_regradedanswer');
INSERT INTO public.auth_permission VALUES (442, 'Can delete regraded answer', 111, 'delete_regradedanswer');
INSERT INTO public.auth_permission VALUES (443, 'Can view regraded answer', 111, 'view_regradedanswer');
INSERT INTO public.auth_permission VALUES (444, 'Can add regraded mark', 112, 'add_regradedmark');
INSERT INTO public.auth_permission VALUES (445, 'Can change regraded mark', 112, 'change_regradedmark');
INSERT INTO public.auth_permission VALUES (446, 'Can delete regraded mark', 112, 'delete_regradedmark');
INSERT INTO public.auth_permission VALUES (447, 'Can view regraded mark', 112, 'view_regradedmark');
INSERT INTO public.auth_permission VALUES (448, 'Can add more attempts', 113, 'add_moreattempts');
INSERT INTO public.auth_permission VALUES (449, 'Can change more attempts', 113, 'change_moreattempts');
INSERT INTO public.auth_permission VALUES (450, 'Can delete more attempts', 113, 'delete_moreattempts');
INSERT INTO public.auth_permission VALUES (451, 'Can view more attempts', 113, 'view_moreattempts');
INSERT INTO public.auth_permission VALUES (452, 'Can add quiz place', 114, 'add_quizplace');
INSERT INTO public.auth_permission VALUES (453, 'Can change quiz place', 114, 'change_quizplace');
INSERT INTO public.auth_permission VALUES (454, 'Can delete quiz place', 114, 'delete_quizplace');
INSERT INTO public.auth_permission VALUES (455, 'Can view quiz place', 114, 'view_quizplace');
INSERT INTO public.auth_permission VALUES (456, 'Can add criterion', 115, 'add_criterion');
INSERT INTO public.auth_permission VALUES (457, 'Can change criterion', 115, 'change_criterion');
INSERT INTO public.auth_permission VALUES (458, 'Can delete criterion', 115, 'delete_criterion');
INSERT INTO public.auth_permission VALUES (459, 'Can view criterion', 115, 'view_criterion');
INSERT INTO public.auth_permission VALUES (460, 'Can add entry', 116, 'add_entry');
INSERT INTO public.auth_permission VALUES (461, 'Can change entry', 116, 'change_entry');
INSERT INTO public.auth_permission VALUES (462, 'Can delete entry', 116, 'delete_entry');
INSERT INTO public.auth_permission VALUES (463, 'Can view entry', 116, 'view_entry');
INSERT INTO public.auth_permission VALUES (464, 'Can add entry note', 117, 'add_entrynote');
INSERT INTO public.auth_permission VALUES (465, 'Can change entry note', 117, 'change_entrynote');
INSERT INTO public.auth_permission VALUES (466, 'Can delete entry note', 117, 'delete_entrynote');
INSERT INTO public.auth_permission VALUES (467, 'Can view entry note', 117, 'view_entrynote');
INSERT INTO public.auth_permission VALUES (468, 'Can add late policy', 118, 'add_latepolicy');
INSERT INTO public.auth_permission VALUES (469, 'Can change late policy', 118, 'change_latepolicy');
INSERT INTO public.auth_permission VALUES (470, 'Can delete late policy', 118, 'delete_latepolicy');
INSERT INTO public.auth_permission VALUES (471, 'Can view late policy', 118, 'view_latepolicy');
INSERT INTO public.auth_permission VALUES (472, 'Can add level', 119, 'add_level');
INSERT INTO public.auth_permission VALUES (473, 'Can change level', 119, 'change_level');
INSERT INTO public.auth_permission VALUES (474, 'Can delete level', 119, 'delete_level');
INSERT INTO public.auth_permission VALUES (475, 'Can view level', 119, 'view_level');
INSERT INTO public.auth_permission VALUES (476, 'Can add line item', 120, 'add_lineitem');
INSERT INTO public.auth_permission VALUES (477, 'Can change line item', 120, 'change_lineitem');
INSERT INTO public.auth_permission VALUES (478, 'Can delete line item', 120, 'delete_lineitem');
INSERT INTO public.auth_permission VALUES (479, 'Can view line item', 120, 'view_lineitem');
INSERT INTO public.auth_permission VALUES (480, 'Can add mark', 121, 'add_mark');
INSERT INTO public.auth_permission VALUES (481, 'Can change mark', 121, 'change_mark');
INSERT INTO public.auth_permission VALUES (482, 'Can delete mark', 121, 'delete_mark');
INSERT INTO public.auth_permission VALUES (483, 'Can view mark', 121, 'view_mark');
INSERT INTO public.auth_permission VALUES (484, 'Can add rubric', 122, 'add_rubric');
INSERT INTO public.auth_permission VALUES (485, 'Can change rubric', 122, 'change_rubric');
INSERT INTO public.auth_permission VALUES (486, 'Can delete rubric', 122, 'delete_rubric');
INSERT INTO public.auth_permission VALUES (487, 'Can view rubric', 122, 'view_rubric');
INSERT INTO public.auth_permission VALUES (488, 'Can add total', 123, 'add_total');
INSERT INTO public.auth_permission VALUES (489, 'Can change total', 123, 'change_total');
INSERT INTO public.auth_permission VALUES (490, 'Can delete total', 123, 'delete_total');
INSERT INTO public.auth_permission VALUES (491, 'Can view total', 123, 'view_total');
INSERT INTO public.auth_permission VALUES (492, 'Can add accommodation', 124, 'add_accommodation');
INSERT INTO public.auth_permission VALUES (493, 'Can change accommodation', 124, 'change_accommodation');
INSERT INTO public.auth_permission VALUES (494, 'Can delete accommodation', 124, 'delete_accommodation');
INSERT INTO public.auth_permission VALUES (495, 'Can view accommodation', 124, 'view_accommodation');
INSERT INTO public.auth_permission VALUES (496, 'Can add extension', 125, 'add_extension');
INSERT INTO public.auth_permission VALUES (497, 'Can change extension', 125, 'change_extension');
INSERT INTO public.auth_permission VALUES (498, 'Can delete extension', 125, 'delete_extension');
INSERT INTO public.auth_permission VALUES (499, 'Can view extension', 125, 'view_extension');
INSERT INTO public.auth_permission VALUES (500, 'Can add category', 126, 'add_category');
INSERT INTO public.auth_permission VALUES (501, 'Can change category', 126, 'change_category');
INSERT INTO public.auth_permission VALUES (502, 'Can delete category', 126, 'delete_category');
INSERT INTO public.auth_permission VALUES (503, 'Can view category', 126, 'view_category');
INSERT INTO public.auth_permission VALUES (504, 'Can add scale step', 127, 'add_scalestep');
INSERT INTO public.auth_permission VALUES (505, 'Can change scale step', 127, 'change_scalestep');
INSERT INTO public.auth_permission VALUES (506, 'Can delete scale step', 127, 'delete_scalestep');
INSERT INTO public.auth_permission VALUES (507, 'Can view scale step', 127, 'view_scalestep');
INSERT INTO public.auth_permission VALUES (508, 'Can add scheme change', 128, 'add_schemechange');
INSERT INTO public.auth_permission VALUES (509, 'Can change scheme change', 128, 'change_schemechange');
INSERT INTO public.auth_permission VALUES (510, 'Can delete scheme change', 128, 'delete_schemechange');
INSERT INTO public.auth_permission VALUES (511, 'Can view scheme change', 128, 'view_schemechange');
INSERT INTO public.auth_permission VALUES (512, 'Can add appeal', 129, 'add_appeal');
INSERT INTO public.auth_permission VALUES (513, 'Can change appeal', 129, 'change_appeal');
INSERT INTO public.auth_permission VALUES (514, 'Can delete appeal', 129, 'delete_appeal');
INSERT INTO public.auth_permission VALUES (515, 'Can view appeal', 129, 'view_appeal');
INSERT INTO public.auth_permission VALUES (516, 'Can add appeal window', 130, 'add_appealwindow');
INSERT INTO public.auth_permission VALUES (517, 'Can change appeal window', 130, 'change_appealwindow');
INSERT INTO public.auth_permission VALUES (518, 'Can delete appeal window', 130, 'delete_appealwindow');
INSERT INTO public.auth_permission VALUES (519, 'Can view appeal window', 130, 'view_appealwindow');
INSERT INTO public.auth_permission VALUES (520, 'Can add appeal words', 131, 'add_appealwords');
INSERT INTO public.auth_permission VALUES (521, 'Can change appeal words', 131, 'change_appealwords');
INSERT INTO public.auth_permission VALUES (522, 'Can delete appeal words', 131, 'delete_appealwords');
INSERT INTO public.auth_permission VALUES (523, 'Can view appeal words', 131, 'view_appealwords');
INSERT INTO public.auth_permission VALUES (524, 'Can add planned release', 132, 'add_plannedrelease');
INSERT INTO public.auth_permission VALUES (525, 'Can change planned release', 132, 'change_plannedrelease');
INSERT INTO public.auth_permission VALUES (526, 'Can delete planned release', 132, 'delete_plannedrelease');
INSERT INTO public.auth_permission VALUES (527, 'Can view planned release', 132, 'view_plannedrelease');
INSERT INTO public.auth_permission VALUES (528, 'Can add ledger check', 133, 'add_ledgercheck');
INSERT INTO public.auth_permission VALUES (529, 'Can change ledger check', 133, 'change_ledgercheck');
INSERT INTO public.auth_permission VALUES (530, 'Can delete ledger check', 133, 'delete_ledgercheck');
INSERT INTO public.auth_permission VALUES (531, 'Can view ledger check', 133, 'view_ledgercheck');
INSERT INTO public.auth_permission VALUES (532, 'Can add ledger fault', 134, 'add_ledgerfault');
INSERT INTO public.auth_permission VALUES (533, 'Can change ledger fault', 134, 'change_ledgerfault');
INSERT INTO public.auth_permission VALUES (534, 'Can delete ledger fault', 134, 'delete_ledgerfault');
INSERT INTO public.auth_permission VALUES (535, 'Can view ledger fault', 134, 'view_ledgerfault');
INSERT INTO public.auth_permission VALUES (536, 'Can add rubric version', 135, 'add_rubricversion');
INSERT INTO public.auth_permission VALUES (537, 'Can change rubric version', 135, 'change_rubricversion');
INSERT INTO public.auth_permission VALUES (538, 'Can delete rubric version', 135, 'delete_rubricversion');
INSERT INTO public.auth_permission VALUES (539, 'Can view rubric version', 135, 'view_rubricversion');
INSERT INTO public.auth_permission VALUES (540, 'Can add marks change', 136, 'add_markschange');
INSERT INTO public.auth_permission VALUES (541, 'Can change marks change', 136, 'change_markschange');
INSERT INTO public.auth_permission VALUES (542, 'Can delete marks change', 136, 'delete_markschange');
INSERT INTO public.auth_permission VALUES (543, 'Can view marks change', 136, 'view_markschange');
INSERT INTO public.auth_permission VALUES (544, 'Can add judgement', 137, 'add_judgement');
INSERT INTO public.auth_permission VALUES (545, 'Can change judgement', 137, 'change_judgement');
INSERT INTO public.auth_permission VALUES (546, 'Can delete judgement', 137, 'delete_judgement');
INSERT INTO public.auth_permission VALUES (547, 'Can view judgement', 137, 'view_judgement');
INSERT INTO public.auth_permission VALUES (548, 'Can add judgement words', 138, 'add_judgementwords');
INSERT INTO public.auth_permission VALUES (549, 'Can change judgement words', 138, 'change_judgementwords');
INSERT INTO public.auth_permission VALUES (550, 'Can delete judgement words', 138, 'delete_judgementwords');
INSERT INTO public.auth_permission VALUES (551, 'Can view judgement words', 138, 'view_judgementwords');
INSERT INTO public.auth_permission VALUES (552, 'Can add second marking', 139, 'add_secondmarking');
INSERT INTO public.auth_permission VALUES (553, 'Can change second marking', 139, 'change_secondmarking');
INSERT INTO public.auth_permission VALUES (554, 'Can delete second marking', 139, 'delete_secondmarking');
INSERT INTO public.auth_permission VALUES (555, 'Can view second marking', 139, 'view_secondmarking');
INSERT INTO public.auth_permission VALUES (556, 'Can add settlement', 140, 'add_settlement');
INSERT INTO public.auth_permission VALUES (557, 'Can change settlement', 140, 'change_settlement');
INSERT INTO public.auth_permission VALUES (558, 'Can delete settlement', 140, 'delete_settlement');
INSERT INTO public.auth_permission VALUES (559, 'Can view settlement', 140, 'view_settlement');
INSERT INTO public.auth_permission VALUES (560, 'Can add class session', 141, 'add_classsession');
INSERT INTO public.auth_permission VALUES (561, 'Can change class session', 141, 'change_classsession');
INSERT INTO public.auth_permission VALUES (562, 'Can delete class session', 141, 'delete_classsession');
INSERT INTO public.auth_permission VALUES (563, 'Can view class session', 141, 'view_classsession');
INSERT INTO public.auth_permission VALUES (564, 'Can add allotment', 142, 'add_allotment');
INSERT INTO public.auth_permission VALUES (565, 'Can change allotment', 142, 'change_allotment');
INSERT INTO public.auth_permission VALUES (566, 'Can delete allotment', 142, 'delete_allotment');
INSERT INTO public.auth_permission VALUES (567, 'Can view allotment', 142, 'view_allotment');
INSERT INTO public.auth_permission VALUES (568, 'Can add kept comment', 143, 'add_keptcomment');
INSERT INTO public.auth_permission VALUES (569, 'Can change kept comment', 143, 'change_keptcomment');
INSERT INTO public.auth_permission VALUES (570, 'Can delete kept comment', 143, 'delete_keptcomment');
INSERT INTO public.auth_permission VALUES (571, 'Can view kept comment', 143, 'view_keptcomment');
INSERT INTO public.auth_permission VALUES (572, 'Can add run', 144, 'add_run');
INSERT INTO public.auth_permission VALUES (573, 'Can change run', 144, 'change_run');
INSERT INTO public.auth_permission VALUES (574, 'Can delete run', 144, 'delete_run');
INSERT INTO public.auth_permission VALUES (575, 'Can view run', 144, 'view_run');
INSERT INTO public.auth_permission VALUES (576, 'Can add activity', 145, 'add_activity');
INSERT INTO public.auth_permission VALUES (577, 'Can change activity', 145, 'change_activity');
INSERT INTO public.auth_permission VALUES (578, 'Can delete activity', 145, 'delete_activity');
INSERT INTO public.auth_permission VALUES (579, 'Can view activity', 145, 'view_activity');
INSERT INTO public.auth_permission VALUES (580, 'Can add section', 146, 'add_section');
INSERT INTO public.auth_permission VALUES (581, 'Can change section', 146, 'change_section');
INSERT INTO public.auth_permission VALUES (582, 'Can delete section', 146, 'delete_section');
INSERT INTO public.auth_permission VALUES (583, 'Can view section', 146, 'view_section');
INSERT INTO public.auth_permission VALUES (584, 'Can add enrolment', 147, 'add_enrolment');
INSERT INTO public.auth_permission VALUES (585, 'Can change enrolment', 147, 'change_enrolment');
INSERT INTO public.auth_permission VALUES (586, 'Can delete enrolment', 147, 'delete_enrolment');
INSERT INTO public.auth_permission VALUES (587, 'Can view enrolment', 147, 'view_enrolment');
INSERT INTO public.auth_permission VALUES (588, 'Can add lesson progress', 148, 'add_lessonprogress');
INSERT INTO public.auth_permission VALUES (589, 'Can change lesson progress', 148, 'change_lessonprogress');
INSERT INTO public.auth_permission VALUES (590, 'Can delete lesson progress', 148, 'delete_lessonprogress');
INSERT INTO public.auth_permission VALUES (591, 'Can view lesson progress', 148, 'view_lessonprogress');
INSERT INTO public.auth_permission VALUES (592, 'Can add lost mark', 149, 'add_lostmark');
INSERT INTO public.auth_permission VALUES (593, 'Can change lost mark', 149, 'change_lostmark');
INSERT INTO public.auth_permission VALUES (594, 'Can delete lost mark', 149, 'delete_lostmark');
INSERT INTO public.auth_permission VALUES (595, 'Can view lost mark', 149, 'view_lostmark');
INSERT INTO public.auth_permission VALUES (596, 'Can add private note', 150, 'add_privatenote');
INSERT INTO public.auth_permission VALUES (597, 'Can change private note', 150, 'change_privatenote');
INSERT INTO public.auth_permission VALUES (598, 'Can delete private note', 150, 'delete_privatenote');
INSERT INTO public.auth_permission VALUES (599, 'Can view private note', 150, 'view_privatenote');
INSERT INTO public.auth_permission VALUES (600, 'Can add flag', 151, 'add_flag');
INSERT INTO public.auth_permission VALUES (601, 'Can change flag', 151, 'change_flag');
INSERT INTO public.auth_permission VALUES (602, 'Can delete flag', 151, 'delete_flag');
INSERT INTO public.auth_permission VALUES (603, 'Can view flag', 151, 'view_flag');
INSERT INTO public.auth_permission VALUES (604, 'Can add lesson opening', 152, 'add_lessonopening');
INSERT INTO public.auth_permission VALUES (605, 'Can change lesson opening', 152, 'change_lessonopening');
INSERT INTO public.auth_permission VALUES (606, 'Can delete lesson opening', 152, 'delete_lessonopening');
INSERT INTO public.auth_permission VALUES (607, 'Can view lesson opening', 152, 'view_lessonopening');
INSERT INTO public.auth_permission VALUES (608, 'Can add section dates', 153, 'add_sectiondates');
INSERT INTO public.auth_permission VALUES (609, 'Can change section dates', 153, 'change_sectiondates');
INSERT INTO public.auth_permission VALUES (610, 'Can delete section dates', 153, 'delete_sectiondates');
INSERT INTO public.auth_permission VALUES (611, 'Can view section dates', 153, 'view_sectiondates');
INSERT INTO public.auth_permission VALUES (612, 'Can add known word', 154, 'add_knownword');
INSERT INTO public.auth_permission VALUES (613, 'Can change known word', 154, 'change_knownword');
INSERT INTO public.auth_permission VALUES (614, 'Can delete known word', 154, 'delete_knownword');
INSERT INTO public.auth_permission VALUES (615, 'Can view known word', 154, 'view_knownword');
INSERT INTO public.auth_permission VALUES (616, 'Can add findable', 155, 'add_findable');
INSERT INTO public.auth_permission VALUES (617, 'Can change findable', 155, 'change_findable');
INSERT INTO public.auth_permission VALUES (618, 'Can delete findable', 155, 'delete_findable');
INSERT INTO public.auth_permission VALUES (619, 'Can view findable', 155, 'view_findable');
INSERT INTO public.auth_permission VALUES (620, 'Can add printed text', 156, 'add_printedtext');
INSERT INTO public.auth_permission VALUES (621, 'Can change printed text', 156, 'change_printedtext');
INSERT INTO public.auth_permission VALUES (622, 'Can delete printed text', 156, 'delete_printedtext');
INSERT INTO public.auth_permission VALUES (623, 'Can view printed text', 156, 'view_printedtext');
INSERT INTO public.auth_permission VALUES (624, 'Can add second reading', 54, 'add_secondreading');
INSERT INTO public.auth_permission VALUES (625, 'Can change second reading', 54, 'change_secondreading');
INSERT INTO public.auth_permission VALUES (626, 'Can delete second reading', 54, 'delete_secondreading');
INSERT INTO public.auth_permission VALUES (627, 'Can view second reading', 54, 'view_secondreading');
INSERT INTO public.auth_permission VALUES (628, 'Can add user', 157, 'add_user');
INSERT INTO public.auth_permission VALUES (629, 'Can change user', 157, 'change_user');
INSERT INTO public.auth_permission VALUES (630, 'Can delete user', 157, 'delete_user');
INSERT INTO public.auth_permission VALUES (631, 'Can view user', 157, 'view_user');
INSERT INTO public.auth_permission VALUES (632, 'Can add invitation', 158, 'add_invitation');
INSERT INTO public.auth_permission VALUES (633, 'Can change invitation', 158, 'change_invitation');
INSERT INTO public.auth_permission VALUES (634, 'Can delete invitation', 158, 'delete_invitation');
INSERT INTO public.auth_permission VALUES (635, 'Can view invitation', 158, 'view_invitation');
INSERT INTO public.auth_permission VALUES (636, 'Can add sign in code', 159, 'add_signincode');
INSERT INTO public.auth_permission VALUES (637, 'Can change sign in code', 159, 'change_signincode');
INSERT INTO public.auth_permission VALUES (638, 'Can delete sign in code', 159, 'delete_signincode');
INSERT INTO public.auth_permission VALUES (639, 'Can view sign in code', 159, 'view_signincode');
INSERT INTO public.auth_permission VALUES (640, 'Can add session', 160, 'add_session');
INSERT INTO public.auth_permission VALUES (641, 'Can change session', 160, 'change_session');
INSERT INTO public.auth_permission VALUES (642, 'Can delete session', 160, 'delete_session');
INSERT INTO public.auth_permission VALUES (643, 'Can view session', 160, 'view_session');
INSERT INTO public.auth_permission VALUES (644, 'Can add event', 161, 'add_event');
INSERT INTO public.auth_permission VALUES (645, 'Can change event', 161, 'change_event');
INSERT INTO public.auth_permission VALUES (646, 'Can delete event', 161, 'delete_event');
INSERT INTO public.auth_permission VALUES (647, 'Can view event', 161, 'view_event');
INSERT INTO public.auth_permission VALUES (648, 'Can add delivery', 162, 'add_delivery');
INSERT INTO public.auth_permission VALUES (649, 'Can change delivery', 162, 'change_delivery');
INSERT INTO public.auth_permission VALUES (650, 'Can delete delivery', 162, 'delete_delivery');
INSERT INTO public.auth_permission VALUES (651, 'Can view delivery', 162, 'view_delivery');
INSERT INTO public.auth_permission VALUES (652, 'Can add form submission', 163, 'add_formsubmission');
INSERT INTO public.auth_permission VALUES (653, 'Can change form submission', 163, 'change_formsubmission');
INSERT INTO public.auth_permission VALUES (654, 'Can delete form submission', 163, 'delete_formsubmission');
INSERT INTO public.auth_permission VALUES (655, 'Can view form submission', 163, 'view_formsubmission');
INSERT INTO public.auth_permission VALUES (656, 'Can add embed', 164, 'add_embed');
INSERT INTO public.auth_permission VALUES (657, 'Can change embed', 164, 'change_embed');
INSERT INTO public.auth_permission VALUES (658, 'Can delete embed', 164, 'delete_embed');
INSERT INTO public.auth_permission VALUES (659, 'Can view embed', 164, 'view_embed');
INSERT INTO public.auth_permission VALUES (660, 'Can add user profile', 165, 'add_userprofile');
INSERT INTO public.auth_permission VALUES (661, 'Can change user profile', 165, 'change_userprofile');
INSERT INTO public.auth_permission VALUES (662, 'Can delete user profile', 165, 'delete_userprofile');
INSERT INTO public.auth_permission VALUES (663, 'Can view user profile', 165, 'view_userprofile');
INSERT INTO public.auth_permission VALUES (664, 'Can publish actor', 33, 'publish_actor');
INSERT INTO public.auth_permission VALUES (665, 'Can publish note of the paper', 38, 'publish_note');
INSERT INTO public.auth_permission VALUES (666, 'Can publish work', 42, 'publish_reference');
INSERT INTO public.auth_permission VALUES (667, 'Can publish term', 44, 'publish_term');
INSERT INTO public.auth_permission VALUES (668, 'Can publish event', 47, 'publish_event');
INSERT INTO public.auth_permission VALUES (669, 'Can publish interest', 50, 'publish_interest');
INSERT INTO public.auth_permission VALUES (670, 'Can publish place or route', 52, 'publish_place');
INSERT INTO public.auth_permission VALUES (671, 'Can view document', 4, 'view_document');
INSERT INTO public.auth_permission VALUES (672, 'Can view image', 2, 'view_image');
INSERT INTO public.auth_permission VALUES (673, 'Can add rendition', 166, 'add_rendition');
INSERT INTO public.auth_permission VALUES (674, 'Can change rendition', 166, 'change_rendition');
INSERT INTO public.auth_permission VALUES (675, 'Can delete rendition', 166, 'delete_rendition');
INSERT INTO public.auth_permission VALUES (676, 'Can view rendition', 166, 'view_rendition');
INSERT INTO public.auth_permission VALUES (677, 'Can add index entry', 167, 'add_indexentry');
INSERT INTO public.auth_permission VALUES (678, 'Can change index entry', 167, 'change_indexentry');
INSERT INTO public.auth_permission VALUES (679, 'Can delete index entry', 167, 'delete_indexentry');
INSERT INTO public.auth_permission VALUES (680, 'Can view index entry', 167, 'view_indexentry');
INSERT INTO public.auth_permission VALUES (681, 'Can add editing session', 168, 'add_editingsession');
INSERT INTO public.auth_permission VALUES (682, 'Can change editing session', 168, 'change_editingsession');
INSERT INTO public.auth_permission VALUES (683, 'Can delete editing session', 168, 'delete_editingsession');
INSERT INTO public.auth_permission VALUES (684, 'Can view editing session', 168, 'view_editingsession');
INSERT INTO public.auth_permission VALUES (685, 'Can add form state', 169, 'add_formstate');
INSERT INTO public.auth_permission VALUES (686, 'Can change form state', 169, 'change_formstate');
INSERT INTO public.auth_permission VALUES (687, 'Can delete form state', 169, 'delete_formstate');
INSERT INTO public.auth_permission VALUES (688, 'Can view form state', 169, 'view_formstate');
INSERT INTO public.auth_permission VALUES (689, 'Can add tag', 170, 'add_tag');
INSERT INTO public.auth_permission VALUES (690, 'Can change tag', 170, 'change_tag');
INSERT INTO public.auth_permission VALUES (691, 'Can delete tag', 170, 'delete_tag');
INSERT INTO public.auth_permission VALUES (692, 'Can view tag', 170, 'view_tag');
INSERT INTO public.auth_permission VALUES (693, 'Can add tagged item', 171, 'add_taggeditem');
INSERT INTO public.auth_permission VALUES (694, 'Can change tagged item', 171, 'change_taggeditem');
INSERT INTO public.auth_permission VALUES (695, 'Can delete tagged item', 171, 'delete_taggeditem');
INSERT INTO public.auth_permission VALUES (696, 'Can view tagged item', 171, 'view_taggeditem');
INSERT INTO public.auth_permission VALUES (697, 'Can add access token', 172, 'add_accesstoken');
INSERT INTO public.auth_permission VALUES (698, 'Can change access token', 172, 'change_accesstoken');
INSERT INTO public.auth_permission VALUES (699, 'Can delete access token', 172, 'delete_accesstoken');
INSERT INTO public.auth_permission VALUES (700, 'Can view access token', 172, 'view_accesstoken');
INSERT INTO public.auth_permission VALUES (701, 'Can add grant', 173, 'add_grant');
INSERT INTO public.auth_permission VALUES (702, 'Can change grant', 173, 'change_grant');
INSERT INTO public.auth_permission VALUES (703, 'Can delete grant', 173, 'delete_grant');
INSERT INTO public.auth_permission VALUES (704, 'Can view grant', 173, 'view_grant');
INSERT INTO public.auth_permission VALUES (705, 'Can add refresh token', 174, 'add_refreshtoken');
INSERT INTO public.auth_permission VALUES (706, 'Can change refresh token', 174, 'change_refreshtoken');
INSERT INTO public.auth_permission VALUES (707, 'Can delete refresh token', 174, 'delete_refreshtoken');
INSERT INTO public.auth_permission VALUES (708, 'Can view refresh token', 174, 'view_refreshtoken');
INSERT INTO public.auth_permission VALUES (709, 'Can add id token', 175, 'add_idtoken');
INSERT INTO public.auth_permission VALUES (710, 'Can change id token', 175, 'change_idtoken');
INSERT INTO public.auth_permission VALUES (711, 'Can delete id token', 175, 'delete_idtoken');
INSERT INTO public.auth_permission VALUES (712, 'Can view id token', 175, 'view_idtoken');
INSERT INTO public.auth_permission VALUES (713, 'Can add device grant', 176, 'add_devicegrant');
INSERT INTO public.auth_permission VALUES (714, 'Can change device grant', 176, 'change_devicegrant');
INSERT INTO public.auth_permission VALUES (715, 'Can delete device grant', 176, 'delete_devicegrant');
INSERT INTO public.auth_permission VALUES (716, 'Can view device grant', 176, 'view_devicegrant');
INSERT INTO public.auth_permission VALUES (717, 'Can add email address', 177, 'add_emailaddress');
INSERT INTO public.auth_permission VALUES (718, 'Can change email address', 177, 'change_emailaddress');
INSERT INTO public.auth_permission VALUES (719, 'Can delete email address', 177, 'delete_emailaddress');
INSERT INTO public.auth_permission VALUES (720, 'Can view email address', 177, 'view_emailaddress');
INSERT INTO public.auth_permission VALUES (721, 'Can add email confirmation', 178, 'add_emailconfirmation');
INSERT INTO public.auth_permission VALUES (722, 'Can change email confirmation', 178, 'change_emailconfirmation');
INSERT INTO public.auth_permission VALUES (723, 'Can delete email confirmation', 178, 'delete_emailconfirmation');
INSERT INTO public.auth_permission VALUES (724, 'Can view email confirmation', 178, 'view_emailconfirmation');
INSERT INTO public.auth_permission VALUES (725, 'Can add authenticator', 179, 'add_authenticator');
INSERT INTO public.auth_permission VALUES (726, 'Can change authenticator', 179, 'change_authenticator');
INSERT INTO public.auth_permission VALUES (727, 'Can delete authenticator', 179, 'delete_authenticator');
INSERT INTO public.auth_permission VALUES (728, 'Can view authenticator', 179, 'view_authenticator');
INSERT INTO public.auth_permission VALUES (729, 'Can add user session', 180, 'add_usersession');
INSERT INTO public.auth_permission VALUES (730, 'Can change user session', 180, 'change_usersession');
INSERT INTO public.auth_permission VALUES (731, 'Can delete user session', 180, 'delete_usersession');
INSERT INTO public.auth_permission VALUES (732, 'Can view user session', 180, 'view_usersession');
INSERT INTO public.auth_permission VALUES (733, 'Can add permission', 181, 'add_permission');
INSERT INTO public.auth_permission VALUES (734, 'Can change permission', 181, 'change_permission');
INSERT INTO public.auth_permission VALUES (735, 'Can delete permission', 181, 'delete_permission');
INSERT INTO public.auth_permission VALUES (736, 'Can view permission', 181, 'view_permission');
INSERT INTO public.auth_permission VALUES (737, 'Can add group', 182, 'add_group');
INSERT INTO public.auth_permission VALUES (738, 'Can change group', 182, 'change_group');
INSERT INTO public.auth_permission VALUES (739, 'Can delete group', 182, 'delete_group');
INSERT INTO public.auth_permission VALUES (740, 'Can view group', 182, 'view_group');
INSERT INTO public.auth_permission VALUES (741, 'Can add content type', 183, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (742, 'Can change content type', 183, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (743, 'Can delete content type', 183, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (744, 'Can view content type', 183, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (745, 'Can add session', 184, 'add_session');
INSERT INTO public.auth_permission VALUES (746, 'Can change session', 184, 'change_session');
INSERT INTO public.auth_permission VALUES (747, 'Can delete session', 184, 'delete_session');
INSERT INTO public.auth_permission VALUES (748, 'Can view session', 184, 'view_session');


--
-- Data for Name: courses_actor; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_anchor; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_catalogpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_claim; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_claiminterest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_contentversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_coursedocument; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_courseimage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_coursepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_courserendition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_courserights; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_eventactor; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_eventuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_findable; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_interest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_knownword; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_lessonpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_modulepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_note; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_noteuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_passage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_place; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_placeuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_printedtext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_reference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_secondreading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.courses_secondreading VALUES (2);


--
-- Data for Name: courses_term; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: courses_termuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: debates_debate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: debates_round; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: debates_seat; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: debates_side; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: debates_sitting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_act; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_citation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_follow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_mailchoice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_member; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_mode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_participation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_participationrule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_picture; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_post; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_postversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_quotation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_slowmode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_suspension; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_thread; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: discussions_threadread; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES (1, 'wagtailcore', 'page');
INSERT INTO public.django_content_type VALUES (2, 'wagtailimages', 'image');
INSERT INTO public.django_content_type VALUES (3, 'wagtailadmin', 'admin');
INSERT INTO public.django_content_type VALUES (4, 'wagtaildocs', 'document');
INSERT INTO public.django_content_type VALUES (5, 'wagtailcore', 'groupapprovaltask');
INSERT INTO public.django_content_type VALUES (6, 'wagtailcore', 'locale');
INSERT INTO public.django_content_type VALUES (7, 'wagtailcore', 'site');
INSERT INTO public.django_content_type VALUES (8, 'wagtailcore', 'groupsitepermission');
INSERT INTO public.django_content_type VALUES (9, 'wagtailcore', 'modellogentry');
INSERT INTO public.django_content_type VALUES (10, 'wagtailcore', 'revision');
INSERT INTO public.django_content_type VALUES (11, 'wagtailcore', 'collectionviewrestriction');
INSERT INTO public.django_content_type VALUES (12, 'wagtailcore', 'collection');
INSERT INTO public.django_content_type VALUES (13, 'wagtailcore', 'groupcollectionpermission');
INSERT INTO public.django_content_type VALUES (14, 'wagtailcore', 'uploadedfile');
INSERT INTO public.django_content_type VALUES (15, 'wagtailcore', 'workflowcontenttype');
INSERT INTO public.django_content_type VALUES (16, 'wagtailcore', 'workflowstate');
INSERT INTO public.django_content_type VALUES (17, 'wagtailcore', 'workflow');
INSERT INTO public.django_content_type VALUES (18, 'wagtailcore', 'workflowtask');
INSERT INTO public.django_content_type VALUES (19, 'wagtailcore', 'task');
INSERT INTO public.django_content_type VALUES (20, 'wagtailcore', 'taskstate');
INSERT INTO public.django_content_type VALUES (21, 'wagtailcore', 'grouppagepermission');
INSERT INTO public.django_content_type VALUES (22, 'wagtailcore', 'pageviewrestriction');
INSERT INTO public.django_content_type VALUES (23, 'wagtailcore', 'workflowpage');
INSERT INTO public.django_content_type VALUES (24, 'wagtailcore', 'pagelogentry');
INSERT INTO public.django_content_type VALUES (25, 'wagtailcore', 'comment');
INSERT INTO public.django_content_type VALUES (26, 'wagtailcore', 'commentreply');
INSERT INTO public.django_content_type VALUES (27, 'wagtailcore', 'pagesubscription');
INSERT INTO public.django_content_type VALUES (28, 'wagtailcore', 'referenceindex');
INSERT INTO public.django_content_type VALUES (29, 'courses', 'catalogpage');
INSERT INTO public.django_content_type VALUES (30, 'courses', 'coursepage');
INSERT INTO public.django_content_type VALUES (31, 'courses', 'lessonpage');
INSERT INTO public.django_content_type VALUES (32, 'courses', 'modulepage');
INSERT INTO public.django_content_type VALUES (33, 'courses', 'actor');
INSERT INTO public.django_content_type VALUES (34, 'courses', 'coursedocument');
INSERT INTO public.django_content_type VALUES (35, 'courses', 'courseimage');
INSERT INTO public.django_content_type VALUES (36, 'courses', 'contentversion');
INSERT INTO public.django_content_type VALUES (37, 'courses', 'courserendition');
INSERT INTO public.django_content_type VALUES (38, 'courses', 'note');
INSERT INTO public.django_content_type VALUES (39, 'courses', 'passage');
INSERT INTO public.django_content_type VALUES (40, 'courses', 'noteuse');
INSERT INTO public.django_content_type VALUES (41, 'courses', 'anchor');
INSERT INTO public.django_content_type VALUES (42, 'courses', 'reference');
INSERT INTO public.django_content_type VALUES (43, 'courses', 'claim');
INSERT INTO public.django_content_type VALUES (44, 'courses', 'term');
INSERT INTO public.django_content_type VALUES (45, 'courses', 'termuse');
INSERT INTO public.django_content_type VALUES (46, 'courses', 'courserights');
INSERT INTO public.django_content_type VALUES (47, 'courses', 'event');
INSERT INTO public.django_content_type VALUES (48, 'courses', 'eventactor');
INSERT INTO public.django_content_type VALUES (49, 'courses', 'eventuse');
INSERT INTO public.django_content_type VALUES (50, 'courses', 'interest');
INSERT INTO public.django_content_type VALUES (51, 'courses', 'claiminterest');
INSERT INTO public.django_content_type VALUES (52, 'courses', 'place');
INSERT INTO public.django_content_type VALUES (53, 'courses', 'placeuse');
INSERT INTO public.django_content_type VALUES (54, 'courses', 'secondreading');
INSERT INTO public.django_content_type VALUES (55, 'api', 'client');
INSERT INTO public.django_content_type VALUES (56, 'api', 'keptanswer');
INSERT INTO public.django_content_type VALUES (57, 'api', 'call');
INSERT INTO public.django_content_type VALUES (58, 'api', 'personaltoken');
INSERT INTO public.django_content_type VALUES (59, 'api', 'job');
INSERT INTO public.django_content_type VALUES (60, 'lms', 'follower');
INSERT INTO public.django_content_type VALUES (61, 'lms', 'account');
INSERT INTO public.django_content_type VALUES (62, 'lms', 'recordstore');
INSERT INTO public.django_content_type VALUES (63, 'lms', 'statement');
INSERT INTO public.django_content_type VALUES (64, 'lms', 'sentbatch');
INSERT INTO public.django_content_type VALUES (65, 'lms', 'refusedstatement');
INSERT INTO public.django_content_type VALUES (66, 'lms', 'endpoint');
INSERT INTO public.django_content_type VALUES (67, 'lms', 'message');
INSERT INTO public.django_content_type VALUES (68, 'lms', 'attempt');
INSERT INTO public.django_content_type VALUES (69, 'lms', 'sourcedid');
INSERT INTO public.django_content_type VALUES (70, 'debates', 'debate');
INSERT INTO public.django_content_type VALUES (71, 'debates', 'round');
INSERT INTO public.django_content_type VALUES (72, 'debates', 'side');
INSERT INTO public.django_content_type VALUES (73, 'debates', 'sitting');
INSERT INTO public.django_content_type VALUES (74, 'debates', 'seat');
INSERT INTO public.django_content_type VALUES (75, 'discussions', 'post');
INSERT INTO public.django_content_type VALUES (76, 'discussions', 'thread');
INSERT INTO public.django_content_type VALUES (77, 'discussions', 'threadread');
INSERT INTO public.django_content_type VALUES (78, 'discussions', 'postversion');
INSERT INTO public.django_content_type VALUES (79, 'discussions', 'citation');
INSERT INTO public.django_content_type VALUES (80, 'discussions', 'act');
INSERT INTO public.django_content_type VALUES (81, 'discussions', 'notice');
INSERT INTO public.django_content_type VALUES (82, 'discussions', 'slowmode');
INSERT INTO public.django_content_type VALUES (83, 'discussions', 'suspension');
INSERT INTO public.django_content_type VALUES (84, 'discussions', 'quotation');
INSERT INTO public.django_content_type VALUES (85, 'discussions', 'member');
INSERT INTO public.django_content_type VALUES (86, 'discussions', 'mode');
INSERT INTO public.django_content_type VALUES (87, 'discussions', 'group');
INSERT INTO public.django_content_type VALUES (88, 'discussions', 'follow');
INSERT INTO public.django_content_type VALUES (89, 'discussions', 'letter');
INSERT INTO public.django_content_type VALUES (90, 'discussions', 'mailchoice');
INSERT INTO public.django_content_type VALUES (91, 'discussions', 'picture');
INSERT INTO public.django_content_type VALUES (92, 'discussions', 'participation');
INSERT INTO public.django_content_type VALUES (93, 'discussions', 'participationrule');
INSERT INTO public.django_content_type VALUES (94, 'essays', 'draft');
INSERT INTO public.django_content_type VALUES (95, 'essays', 'essay');
INSERT INTO public.django_content_type VALUES (96, 'essays', 'essaysource');
INSERT INTO public.django_content_type VALUES (97, 'essays', 'submission');
INSERT INTO public.django_content_type VALUES (98, 'essays', 'remark');
INSERT INTO public.django_content_type VALUES (99, 'essays', 'version');
INSERT INTO public.django_content_type VALUES (100, 'essays', 'versiontext');
INSERT INTO public.django_content_type VALUES (101, 'essays', 'essayfile');
INSERT INTO public.django_content_type VALUES (102, 'quizzes', 'attempt');
INSERT INTO public.django_content_type VALUES (103, 'quizzes', 'bank');
INSERT INTO public.django_content_type VALUES (104, 'quizzes', 'item');
INSERT INTO public.django_content_type VALUES (105, 'quizzes', 'itemversion');
INSERT INTO public.django_content_type VALUES (106, 'quizzes', 'attemptitem');
INSERT INTO public.django_content_type VALUES (107, 'quizzes', 'quiz');
INSERT INTO public.django_content_type VALUES (108, 'quizzes', 'response');
INSERT INTO public.django_content_type VALUES (109, 'quizzes', 'responsetext');
INSERT INTO public.django_content_type VALUES (110, 'quizzes', 'regrade');
INSERT INTO public.django_content_type VALUES (111, 'quizzes', 'regradedanswer');
INSERT INTO public.django_content_type VALUES (112, 'quizzes', 'regradedmark');
INSERT INTO public.django_content_type VALUES (113, 'quizzes', 'moreattempts');
INSERT INTO public.django_content_type VALUES (114, 'quizzes', 'quizplace');
INSERT INTO public.django_content_type VALUES (115, 'grading', 'criterion');
INSERT INTO public.django_content_type VALUES (116, 'grading', 'entry');
INSERT INTO public.django_content_type VALUES (117, 'grading', 'entrynote');
INSERT INTO public.django_content_type VALUES (118, 'grading', 'latepolicy');
INSERT INTO public.django_content_type VALUES (119, 'grading', 'level');
INSERT INTO public.django_content_type VALUES (120, 'grading', 'lineitem');
INSERT INTO public.django_content_type VALUES (121, 'grading', 'mark');
INSERT INTO public.django_content_type VALUES (122, 'grading', 'rubric');
INSERT INTO public.django_content_type VALUES (123, 'grading', 'total');
INSERT INTO public.django_content_type VALUES (124, 'grading', 'accommodation');
INSERT INTO public.django_content_type VALUES (125, 'grading', 'extension');
INSERT INTO public.django_content_type VALUES (126, 'grading', 'category');
INSERT INTO public.django_content_type VALUES (127, 'grading', 'scalestep');
INSERT INTO public.django_content_type VALUES (128, 'grading', 'schemechange');
INSERT INTO public.django_content_type VALUES (129, 'grading', 'appeal');
INSERT INTO public.django_content_type VALUES (130, 'grading', 'appealwindow');
INSERT INTO public.django_content_type VALUES (131, 'grading', 'appealwords');
INSERT INTO public.django_content_type VALUES (132, 'grading', 'plannedrelease');
INSERT INTO public.django_content_type VALUES (133, 'grading', 'ledgercheck');
INSERT INTO public.django_content_type VALUES (134, 'grading', 'ledgerfault');
INSERT INTO public.django_content_type VALUES (135, 'grading', 'rubricversion');
INSERT INTO public.django_content_type VALUES (136, 'grading', 'markschange');
INSERT INTO public.django_content_type VALUES (137, 'grading', 'judgement');
INSERT INTO public.django_content_type VALUES (138, 'grading', 'judgementwords');
INSERT INTO public.django_content_type VALUES (139, 'grading', 'secondmarking');
INSERT INTO public.django_content_type VALUES (140, 'grading', 'settlement');
INSERT INTO public.django_content_type VALUES (141, 'grading', 'classsession');
INSERT INTO public.django_content_type VALUES (142, 'grading', 'allotment');
INSERT INTO public.django_content_type VALUES (143, 'grading', 'keptcomment');
INSERT INTO public.django_content_type VALUES (144, 'runs', 'run');
INSERT INTO public.django_content_type VALUES (145, 'runs', 'activity');
INSERT INTO public.django_content_type VALUES (146, 'runs', 'section');
INSERT INTO public.django_content_type VALUES (147, 'runs', 'enrolment');
INSERT INTO public.django_content_type VALUES (148, 'runs', 'lessonprogress');
INSERT INTO public.django_content_type VALUES (149, 'runs', 'lostmark');
INSERT INTO public.django_content_type VALUES (150, 'runs', 'privatenote');
INSERT INTO public.django_content_type VALUES (151, 'runs', 'flag');
INSERT INTO public.django_content_type VALUES (152, 'runs', 'lessonopening');
INSERT INTO public.django_content_type VALUES (153, 'runs', 'sectiondates');
INSERT INTO public.django_content_type VALUES (154, 'courses', 'knownword');
INSERT INTO public.django_content_type VALUES (155, 'courses', 'findable');
INSERT INTO public.django_content_type VALUES (156, 'courses', 'printedtext');
INSERT INTO public.django_content_type VALUES (157, 'accounts', 'user');
INSERT INTO public.django_content_type VALUES (158, 'accounts', 'invitation');
INSERT INTO public.django_content_type VALUES (159, 'accounts', 'signincode');
INSERT INTO public.django_content_type VALUES (160, 'accounts', 'session');
INSERT INTO public.django_content_type VALUES (161, 'audit', 'event');
INSERT INTO public.django_content_type VALUES (162, 'audit', 'delivery');
INSERT INTO public.django_content_type VALUES (163, 'wagtailforms', 'formsubmission');
INSERT INTO public.django_content_type VALUES (164, 'wagtailembeds', 'embed');
INSERT INTO public.django_content_type VALUES (165, 'wagtailusers', 'userprofile');
INSERT INTO public.django_content_type VALUES (166, 'wagtailimages', 'rendition');
INSERT INTO public.django_content_type VALUES (167, 'wagtailsearch', 'indexentry');
INSERT INTO public.django_content_type VALUES (168, 'wagtailadmin', 'editingsession');
INSERT INTO public.django_content_type VALUES (169, 'wagtailadmin', 'formstate');
INSERT INTO public.django_content_type VALUES (170, 'taggit', 'tag');
INSERT INTO public.django_content_type VALUES (171, 'taggit', 'taggeditem');
INSERT INTO public.django_content_type VALUES (172, 'oauth2_provider', 'accesstoken');
INSERT INTO public.django_content_type VALUES (173, 'oauth2_provider', 'grant');
INSERT INTO public.django_content_type VALUES (174, 'oauth2_provider', 'refreshtoken');
INSERT INTO public.django_content_type VALUES (175, 'oauth2_provider', 'idtoken');
INSERT INTO public.django_content_type VALUES (176, 'oauth2_provider', 'devicegrant');
INSERT INTO public.django_content_type VALUES (177, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (178, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (179, 'mfa', 'authenticator');
INSERT INTO public.django_content_type VALUES (180, 'usersessions', 'usersession');
INSERT INTO public.django_content_type VALUES (181, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (182, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (183, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (184, 'sessions', 'session');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (2, 'contenttypes', '0002_remove_content_type_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (3, 'auth', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (4, 'auth', '0002_alter_permission_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (5, 'auth', '0003_alter_user_email_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (6, 'auth', '0004_alter_user_username_opts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0005_alter_user_last_login_null', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0006_require_contenttypes_0002', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0007_alter_validators_add_error_messages', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0008_alter_user_username_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0009_alter_user_last_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0010_alter_group_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0011_update_proxy_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0012_alter_user_first_name_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (15, 'accounts', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (16, 'account', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (17, 'account', '0002_email_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (18, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (19, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (20, 'account', '0005_emailaddress_idx_upper_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (21, 'account', '0006_emailaddress_lower', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (22, 'account', '0007_emailaddress_idx_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (23, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (24, 'account', '0009_emailaddress_unique_primary_email', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (25, 'accounts', '0002_one_account_per_name_and_address', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (26, 'accounts', '0003_session', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (27, 'accounts', '0004_look', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (28, 'accounts', '0005_sessions_of_a_user', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (29, 'wagtailusers', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (30, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (31, 'wagtailusers', '0003_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (32, 'wagtailusers', '0004_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (33, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (34, 'wagtailusers', '0006_userprofile_prefered_language', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (35, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (36, 'wagtailusers', '0008_userprofile_avatar', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (278, 'api', '0008_jobs', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (37, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (38, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (39, 'wagtailusers', '0011_userprofile_dismissibles', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (40, 'wagtailusers', '0012_userprofile_theme', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (41, 'wagtailusers', '0013_userprofile_density', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (42, 'wagtailusers', '0014_userprofile_contrast', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (43, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (44, 'wagtailcore', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (45, 'wagtailcore', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (46, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (47, 'wagtailcore', '0004_page_locked', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (48, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (49, 'wagtailcore', '0006_add_lock_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (50, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (51, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (52, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (53, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (54, 'wagtailcore', '0011_page_first_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (55, 'wagtailcore', '0012_extend_page_slug_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (56, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (57, 'wagtailcore', '0014_add_verbose_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (58, 'wagtailcore', '0015_add_more_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (59, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (60, 'wagtailsearch', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (61, 'wagtailsearch', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (62, 'wagtailsearch', '0003_remove_editors_pick', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (63, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (64, 'wagtailsearch', '0005_create_indexentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (65, 'wagtailsearch', '0006_customise_indexentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (66, 'wagtailsearch', '0007_delete_editorspick', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (67, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (68, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (69, 'wagtailsearch', '0010_add_text_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (70, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (71, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (72, 'wagtailcore', '0019_verbose_names_cleanup', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (73, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (74, 'wagtailcore', '0021_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (75, 'wagtailcore', '0022_add_site_name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (76, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (77, 'wagtailcore', '0024_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (78, 'wagtailcore', '0025_collection_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (79, 'wagtailcore', '0026_group_collection_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (80, 'taggit', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (81, 'wagtailimages', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (82, 'wagtailimages', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (83, 'wagtailimages', '0003_fix_focal_point_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (84, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (85, 'wagtailimages', '0005_make_filter_spec_unique', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (86, 'wagtailimages', '0006_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (87, 'wagtailimages', '0007_image_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (88, 'wagtailimages', '0008_image_created_at_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (89, 'wagtailimages', '0009_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (90, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (91, 'wagtailimages', '0011_image_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (92, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (93, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (94, 'wagtailimages', '0014_add_filter_spec_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (95, 'wagtailimages', '0015_fill_filter_spec_field', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (96, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (97, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (98, 'wagtailimages', '0018_remove_rendition_filter', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (99, 'wagtailimages', '0019_delete_filter', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (100, 'wagtailimages', '0020_add-verbose-name', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (101, 'wagtailimages', '0021_image_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (102, 'wagtailimages', '0022_uploadedimage', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (103, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (104, 'wagtailimages', '0023_add_choose_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (105, 'wagtailimages', '0024_index_image_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (106, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (107, 'wagtailimages', '0026_delete_uploadedimage', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (108, 'wagtailimages', '0027_image_description', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (109, 'wagtailforms', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (110, 'wagtailforms', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (111, 'wagtailforms', '0003_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (112, 'wagtailforms', '0004_add_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (113, 'wagtailforms', '0005_alter_formsubmission_form_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (114, 'wagtailembeds', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (115, 'wagtailembeds', '0002_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (116, 'wagtailembeds', '0003_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (117, 'wagtailembeds', '0004_embed_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (118, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (119, 'wagtailembeds', '0006_add_embed_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (120, 'wagtailembeds', '0007_populate_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (121, 'wagtailembeds', '0008_allow_long_urls', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (122, 'wagtailembeds', '0009_embed_cache_until', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (123, 'wagtaildocs', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (124, 'wagtaildocs', '0002_initial_data', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (125, 'wagtaildocs', '0003_add_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (126, 'wagtaildocs', '0004_capitalizeverbose', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (127, 'wagtaildocs', '0005_document_collection', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (128, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (129, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (130, 'wagtaildocs', '0007_merge', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (131, 'wagtaildocs', '0008_document_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (132, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (133, 'wagtaildocs', '0010_document_file_hash', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (134, 'wagtaildocs', '0011_add_choose_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (135, 'wagtaildocs', '0012_uploadeddocument', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (136, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (137, 'wagtaildocs', '0014_alter_document_file_size', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (138, 'wagtailcore', '0027_fix_collection_path_collation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (139, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (140, 'wagtailcore', '0028_merge', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (141, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (142, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (143, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (144, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (145, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (146, 'wagtailcore', '0034_page_live_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (147, 'wagtailcore', '0035_page_last_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (148, 'wagtailcore', '0036_populate_page_last_published_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (149, 'wagtailcore', '0037_set_page_owner_editable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (150, 'wagtailcore', '0038_make_first_published_at_editable', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (151, 'wagtailcore', '0039_collectionviewrestriction', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (152, 'wagtailcore', '0040_page_draft_title', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (153, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (154, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (155, 'wagtailcore', '0043_lock_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (156, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (157, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (158, 'wagtailcore', '0046_site_name_remove_null', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (159, 'wagtailcore', '0047_add_workflow_models', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (160, 'wagtailcore', '0048_add_default_workflows', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (161, 'wagtailcore', '0049_taskstate_finished_by', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (162, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (163, 'wagtailcore', '0051_taskstate_comment', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (164, 'wagtailcore', '0052_pagelogentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (165, 'wagtailcore', '0053_locale_model', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (166, 'wagtailcore', '0054_initial_locale', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (167, 'wagtailcore', '0055_page_locale_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (168, 'wagtailcore', '0056_page_locale_fields_populate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (169, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (170, 'wagtailcore', '0058_page_alias_of', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (171, 'wagtailcore', '0059_apply_collection_ordering', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (172, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (173, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (174, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (175, 'wagtailcore', '0063_modellogentry', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (176, 'wagtailcore', '0064_log_timestamp_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (177, 'wagtailcore', '0065_log_entry_uuid', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (178, 'wagtailcore', '0066_collection_management_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (179, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (180, 'wagtailcore', '0068_log_entry_empty_object', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (181, 'wagtailcore', '0069_log_entry_jsonfield', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (182, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (183, 'wagtailcore', '0071_populate_revision_content_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (184, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (185, 'wagtailcore', '0073_page_latest_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (186, 'wagtailcore', '0074_revision_object_str', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (187, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (188, 'wagtailcore', '0076_modellogentry_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (189, 'wagtailcore', '0077_alter_revision_user', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (190, 'wagtailcore', '0078_referenceindex', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (191, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (192, 'wagtailcore', '0080_generic_workflowstate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (193, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (194, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (195, 'wagtailcore', '0083_workflowcontenttype', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (196, 'wagtailcore', '0084_add_default_page_permissions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (197, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (198, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (199, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (200, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (201, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (202, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (203, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (204, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (205, 'wagtailcore', '0093_uploadedfile', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (206, 'wagtailcore', '0094_alter_page_locale', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (207, 'wagtailcore', '0095_groupsitepermission', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (208, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (209, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (210, 'wagtailadmin', '0002_admin', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (211, 'wagtailadmin', '0003_admin_managed', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (212, 'wagtailadmin', '0004_editingsession', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (213, 'wagtailadmin', '0005_editingsession_is_editing', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (214, 'wagtailadmin', '0006_formstate', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (215, 'usersessions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (216, 'taggit', '0002_auto_20150616_2121', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (217, 'taggit', '0003_taggeditem_add_unique_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (218, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (219, 'taggit', '0005_auto_20220424_2025', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (220, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (221, 'sessions', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (222, 'api', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (223, 'oauth2_provider', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (224, 'oauth2_provider', '0002_auto_20190406_1805', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (225, 'oauth2_provider', '0003_auto_20201211_1314', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (226, 'oauth2_provider', '0004_auto_20200902_2022', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (227, 'oauth2_provider', '0005_auto_20211222_2352', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (228, 'oauth2_provider', '0006_alter_application_client_secret', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (229, 'oauth2_provider', '0007_application_post_logout_redirect_uris', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (230, 'oauth2_provider', '0008_alter_accesstoken_token', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (231, 'oauth2_provider', '0009_add_hash_client_secret', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (232, 'oauth2_provider', '0010_application_allowed_origins', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (233, 'oauth2_provider', '0011_refreshtoken_token_family', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (234, 'oauth2_provider', '0012_add_token_checksum', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (235, 'oauth2_provider', '0013_alter_application_authorization_grant_type_device', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (236, 'oauth2_provider', '0014_alter_help_text', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (237, 'oauth2_provider', '0015_refreshtoken_token_checksum', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (238, 'oauth2_provider', '0016_alter_devicegrant_scope', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (239, 'oauth2_provider', '0017_application_dcr_created', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (240, 'oauth2_provider', '0018_resource_indicators', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (241, 'oauth2_provider', '0019_application_registration_source', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (242, 'oauth2_provider', '0020_cimd_application_fields', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (243, 'oauth2_provider', '0021_translatable_field_labels', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (244, 'oauth2_provider', '0022_refreshtoken_token_family_index', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (245, 'mfa', '0001_initial', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (246, 'mfa', '0002_authenticator_timestamps', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (247, 'mfa', '0003_authenticator_type_uniq', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (248, 'courses', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (249, 'runs', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (250, 'courses', '0002_reference_without_authors', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (251, 'courses', '0003_course_rights', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (252, 'courses', '0004_a_version_for_every_course', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (253, 'courses', '0005_interests_places_events', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (254, 'courses', '0006_editors_write_them', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (255, 'courses', '0007_figures', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (256, 'runs', '0002_private_notes_and_lost_marks', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (257, 'runs', '0003_flags', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (258, 'courses', '0008_what_is_found', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (259, 'courses', '0009_present_texts_are_found', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (260, 'runs', '0004_lessons_open_by_date', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (261, 'runs', '0005_notes_without_a_place', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (262, 'runs', '0006_dates_of_a_section', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (263, 'runs', '0007_reasons_for_posts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (264, 'courses', '0010_printed_texts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (265, 'courses', '0011_second_reading', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (266, 'courses', '0012_texts_are_read_twice', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (267, 'courses', '0013_lessons_and_terms_found_first', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (268, 'courses', '0014_key_terms', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (269, 'courses', '0015_passages_by_block', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (270, 'courses', '0016_passages_by_uuid', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (271, 'runs', '0008_flags_by_passage', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (272, 'api', '0002_client_runs', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (273, 'api', '0003_kept_answers', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (274, 'api', '0004_calls_and_scopes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (275, 'api', '0005_personal_tokens', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (276, 'api', '0006_personal_token_password', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (277, 'api', '0007_longer_scopes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (279, 'audit', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (280, 'courses', '0017_printed_without_what_is_closed', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (281, 'grading', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (282, 'grading', '0002_marks_bear_the_time_of_their_write', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (283, 'grading', '0003_scheme', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (284, 'essays', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (285, 'essays', '0002_rubric_versions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (286, 'essays', '0003_files', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (287, 'debates', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (288, 'debates', '0002_a_round_keeps_its_essay', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (289, 'discussions', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (290, 'discussions', '0002_opening_posts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (291, 'discussions', '0003_changed_and_nested_posts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (292, 'discussions', '0004_what_answers_weigh', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (293, 'discussions', '0005_what_those_who_teach_did', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (294, 'discussions', '0006_slow_mode_and_suspensions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (295, 'discussions', '0007_what_posts_quote', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (296, 'discussions', '0008_who_talks_with_whom', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (297, 'discussions', '0009_follows_and_letters', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (298, 'discussions', '0010_one_writes_first', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (299, 'discussions', '0011_anonymous_to_classmates', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (300, 'discussions', '0012_pictures_of_posts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (301, 'discussions', '0013_participation', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (302, 'discussions', '0014_which_threads_wait', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (303, 'discussions', '0015_pictures_in_words', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (304, 'discussions', '0016_what_else_threads_are_about', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (305, 'grading', '0004_appeals', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (306, 'grading', '0005_what_is_missing', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (307, 'grading', '0006_releases_at_a_set_time', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (308, 'grading', '0007_replays', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (309, 'grading', '0008_rubric_versions', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (310, 'grading', '0009_many_marks_at_once', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (311, 'grading', '0010_extensions_by_file', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (312, 'grading', '0011_second_marking', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (313, 'grading', '0012_sessions_of_a_class', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (314, 'grading', '0013_allotments', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (315, 'grading', '0014_version_of_a_judgement', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (316, 'grading', '0015_appeals_withdrawn', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (317, 'grading', '0016_kept_comments', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (318, 'grading', '0017_pasted_marks', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (319, 'grading', '0018_narrower_ledger_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (320, 'lms', '0001_following', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (321, 'lms', '0002_statements', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (322, 'lms', '0003_webhooks', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (323, 'lms', '0004_sourced_ids', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (324, 'quizzes', '0001_tables', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (325, 'quizzes', '0002_fewer_indexes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (326, 'quizzes', '0003_what_items_are_about', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (327, 'quizzes', '0004_first_and_mean', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (328, 'quizzes', '0005_retired_items', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (329, 'quizzes', '0006_regrades', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (330, 'quizzes', '0007_more_attempts', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (331, 'quizzes', '0008_draws', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (332, 'quizzes', '0009_told_by_part', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (333, 'quizzes', '0010_pace_and_password', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (334, 'quizzes', '0011_order_of_quizzes', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (335, 'quizzes', '0012_saved_comments', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (336, 'quizzes', '0013_a_time_limit_is_one_minute_or_more', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (337, 'quizzes', '0014_draws_by_lesson', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (338, 'quizzes', '0015_kept_comments_are_gradings', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (339, 'runs', '0009_roster_in_order', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (340, 'wagtailimages', '0001_squashed_0021', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (341, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_draft; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_essay; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_essayfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_essaysource; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_remark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_submission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_submission_files; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: essays_versiontext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_accommodation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_allotment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_appeal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_appealwindow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_appealwords; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_category; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_classsession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_criterion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_entrynote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_extension; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_judgement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_judgementwords; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_keptcomment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_latepolicy; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_ledgercheck; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_ledgerfault; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_level; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_lineitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_mark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_markschange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_plannedrelease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_rubric; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_rubricversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_scalestep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_schemechange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_secondmarking; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_settlement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: grading_total; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_account; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_endpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_endpoint_runs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_follower; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_recordstore; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_recordstore_runs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_refusedstatement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_sentbatch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_sourcedid; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: lms_statement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: oauth2_provider_accesstoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: oauth2_provider_devicegrant; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: oauth2_provider_grant; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: oauth2_provider_idtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: oauth2_provider_refreshtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_attemptitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_bank; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_itemversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_moreattempts; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_quiz; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_quizplace; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_regrade; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_regradedanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_regradedmark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_response; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: quizzes_responsetext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_activity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_enrolment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_flag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_lessonopening; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_lessonprogress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_lostmark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_privatenote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_run; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_section; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runs_sectiondates; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_tag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_taggeditem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: usersessions_usersession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_admin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_editingsession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_formstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collection; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_collection VALUES (1, '0001', 1, 0, 'Root');


--
-- Data for Name: wagtailcore_collectionviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_comment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_commentreply; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_groupapprovaltask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask VALUES (1);


--
-- Data for Name: wagtailcore_groupapprovaltask_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES (1, 1, 1);


--
-- Data for Name: wagtailcore_groupcollectionpermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (1, 1, 1, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (2, 1, 2, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (3, 1, 1, 2);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (4, 1, 2, 2);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (5, 1, 1, 5);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (6, 1, 2, 5);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (7, 1, 1, 6);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (8, 1, 2, 6);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (9, 1, 1, 7);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (10, 1, 2, 7);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (11, 1, 1, 9);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES (12, 1, 2, 9);


--
-- Data for Name: wagtailcore_grouppagepermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_grouppagepermission VALUES (1, 1, 1, 74);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (2, 1, 1, 75);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (3, 1, 1, 80);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (4, 2, 1, 74);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (5, 2, 1, 75);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (6, 1, 1, 79);
INSERT INTO public.wagtailcore_grouppagepermission VALUES (7, 1, 1, 81);


--
-- Data for Name: wagtailcore_groupsitepermission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_locale; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_locale VALUES (1, 'en');


--
-- Data for Name: wagtailcore_modellogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_page; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_page VALUES (1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, '14d48075-27e3-4951-a911-ec7760c32c2d', 1, NULL, NULL);
INSERT INTO public.wagtailcore_page VALUES (2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, 'bd520cd7-2ce7-498e-b86a-6bd4e1fd7795', 1, NULL, NULL);


--
-- Data for Name: wagtailcore_pagelogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pagesubscription; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_referenceindex; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_revision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_site VALUES (1, 'localhost', 80, true, 2, '');


--
-- Data for Name: wagtailcore_task; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_task VALUES (1, 'Moderators approval', true, 5);
INSERT INTO public.wagtailcore_task VALUES (2, 'Second reading', true, 54);


--
-- Data for Name: wagtailcore_taskstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_uploadedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflow; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflow VALUES (1, 'Moderators approval', true);
INSERT INTO public.wagtailcore_workflow VALUES (2, 'Second reading', true);


--
-- Data for Name: wagtailcore_workflowcontenttype; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowpage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowpage VALUES (1, 2);


--
-- Data for Name: wagtailcore_workflowstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowtask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowtask VALUES (1, 0, 1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES (2, 0, 2, 2);


--
-- Data for Name: wagtaildocs_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailembeds_embed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailforms_formsubmission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_image; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_rendition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailsearch_indexentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailusers_userprofile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: accounts_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_invitation_id_seq', 1, false);


--
-- Name: accounts_signincode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_signincode_id_seq', 1, false);


--
-- Name: accounts_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);


--
-- Name: accounts_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);


--
-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);


--
-- Name: api_call_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_call_id_seq', 1, false);


--
-- Name: api_client_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_client_id_seq', 1, false);


--
-- Name: api_client_runs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_client_runs_id_seq', 1, false);


--
-- Name: api_job_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_job_id_seq', 1, false);


--
-- Name: api_keptanswer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_keptanswer_id_seq', 1, false);


--
-- Name: api_personaltoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.api_personaltoken_id_seq', 1, false);


--
-- Name: audit_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_delivery_id_seq', 1, false);


--
-- Name: audit_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_event_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 18, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 748, true);


--
-- Name: courses_actor_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_actor_id_seq', 1, false);


--
-- Name: courses_anchor_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_anchor_id_seq', 1, false);


--
-- Name: courses_claim_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_claim_id_seq', 1, false);


--
-- Name: courses_claiminterest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_claiminterest_id_seq', 1, false);


--
-- Name: courses_contentversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_contentversion_id_seq', 1, false);


--
-- Name: courses_coursedocument_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_coursedocument_id_seq', 1, false);


--
-- Name: courses_courseimage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_courseimage_id_seq', 1, false);


--
-- Name: courses_courserendition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_courserendition_id_seq', 1, false);


--
-- Name: courses_courserights_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_courserights_id_seq', 1, false);


--
-- Name: courses_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_event_id_seq', 1, false);


--
-- Name: courses_eventactor_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_eventactor_id_seq', 1, false);


--
-- Name: courses_eventuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_eventuse_id_seq', 1, false);


--
-- Name: courses_findable_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_findable_id_seq', 1, false);


--
-- Name: courses_interest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_interest_id_seq', 1, false);


--
-- Name: courses_knownword_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_knownword_id_seq', 1, false);


--
-- Name: courses_note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_note_id_seq', 1, false);


--
-- Name: courses_noteuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_noteuse_id_seq', 1, false);


--
-- Name: courses_passage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_passage_id_seq', 1, false);


--
-- Name: courses_place_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_place_id_seq', 1, false);


--
-- Name: courses_placeuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_placeuse_id_seq', 1, false);


--
-- Name: courses_printedtext_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_printedtext_id_seq', 1, false);


--
-- Name: courses_reference_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_reference_id_seq', 1, false);


--
-- Name: courses_term_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_term_id_seq', 1, false);


--
-- Name: courses_termuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.courses_termuse_id_seq', 1, false);


--
-- Name: debates_debate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.debates_debate_id_seq', 1, false);


--
-- Name: debates_round_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.debates_round_id_seq', 1, false);


--
-- Name: debates_seat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.debates_seat_id_seq', 1, false);


--
-- Name: debates_side_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.debates_side_id_seq', 1, false);


--
-- Name: debates_sitting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.debates_sitting_id_seq', 1, false);


--
-- Name: discussions_act_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_act_id_seq', 1, false);


--
-- Name: discussions_citation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_citation_id_seq', 1, false);


--
-- Name: discussions_follow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_follow_id_seq', 1, false);


--
-- Name: discussions_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_group_id_seq', 1, false);


--
-- Name: discussions_letter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_letter_id_seq', 1, false);


--
-- Name: discussions_mailchoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_mailchoice_id_seq', 1, false);


--
-- Name: discussions_member_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_member_id_seq', 1, false);


--
-- Name: discussions_mode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_mode_id_seq', 1, false);


--
-- Name: discussions_notice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_notice_id_seq', 1, false);


--
-- Name: discussions_participation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_participation_id_seq', 1, false);


--
-- Name: discussions_participationrule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_participationrule_id_seq', 1, false);


--
-- Name: discussions_picture_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_picture_id_seq', 1, false);


--
-- Name: discussions_post_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_post_id_seq', 1, false);


--
-- Name: discussions_postversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_postversion_id_seq', 1, false);


--
-- Name: discussions_quotation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_quotation_id_seq', 1, false);


--
-- Name: discussions_slowmode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_slowmode_id_seq', 1, false);


--
-- Name: discussions_suspension_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_suspension_id_seq', 1, false);


--
-- Name: discussions_thread_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_thread_id_seq', 1, false);


--
-- Name: discussions_threadread_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.discussions_threadread_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 184, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 341, true);


--
-- Name: essays_draft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_draft_id_seq', 1, false);


--
-- Name: essays_essay_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_essay_id_seq', 1, false);


--
-- Name: essays_essayfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_essayfile_id_seq', 1, false);


--
-- Name: essays_essaysource_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_essaysource_id_seq', 1, false);


--
-- Name: essays_remark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_remark_id_seq', 1, false);


--
-- Name: essays_submission_files_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_submission_files_id_seq', 1, false);


--
-- Name: essays_submission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_submission_id_seq', 1, false);


--
-- Name: essays_version_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_version_id_seq', 1, false);


--
-- Name: essays_versiontext_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.essays_versiontext_id_seq', 1, false);


--
-- Name: grading_accommodation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_accommodation_id_seq', 1, false);


--
-- Name: grading_allotment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_allotment_id_seq', 1, false);


--
-- Name: grading_appeal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_appeal_id_seq', 1, false);


--
-- Name: grading_appealwindow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_appealwindow_id_seq', 1, false);


--
-- Name: grading_appealwords_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_appealwords_id_seq', 1, false);


--
-- Name: grading_category_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_category_id_seq', 1, false);


--
-- Name: grading_classsession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_classsession_id_seq', 1, false);


--
-- Name: grading_criterion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_criterion_id_seq', 1, false);


--
-- Name: grading_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_entry_id_seq', 1, false);


--
-- Name: grading_entrynote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_entrynote_id_seq', 1, false);


--
-- Name: grading_extension_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_extension_id_seq', 1, false);


--
-- Name: grading_judgement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_judgement_id_seq', 1, false);


--
-- Name: grading_judgementwords_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_judgementwords_id_seq', 1, false);


--
-- Name: grading_keptcomment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_keptcomment_id_seq', 1, false);


--
-- Name: grading_latepolicy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_latepolicy_id_seq', 1, false);


--
-- Name: grading_ledgercheck_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_ledgercheck_id_seq', 1, false);


--
-- Name: grading_ledgerfault_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_ledgerfault_id_seq', 1, false);


--
-- Name: grading_level_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_level_id_seq', 1, false);


--
-- Name: grading_lineitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_lineitem_id_seq', 1, false);


--
-- Name: grading_mark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_mark_id_seq', 1, false);


--
-- Name: grading_markschange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_markschange_id_seq', 1, false);


--
-- Name: grading_plannedrelease_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_plannedrelease_id_seq', 1, false);


--
-- Name: grading_rubric_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_rubric_id_seq', 1, false);


--
-- Name: grading_rubricversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_rubricversion_id_seq', 1, false);


--
-- Name: grading_scalestep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_scalestep_id_seq', 1, false);


--
-- Name: grading_schemechange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_schemechange_id_seq', 1, false);


--
-- Name: grading_secondmarking_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_secondmarking_id_seq', 1, false);


--
-- Name: grading_settlement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_settlement_id_seq', 1, false);


--
-- Name: grading_total_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.grading_total_id_seq', 1, false);


--
-- Name: lms_account_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_account_id_seq', 1, false);


--
-- Name: lms_attempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_attempt_id_seq', 1, false);


--
-- Name: lms_endpoint_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_endpoint_id_seq', 1, false);


--
-- Name: lms_endpoint_runs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_endpoint_runs_id_seq', 1, false);


--
-- Name: lms_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_message_id_seq', 1, false);


--
-- Name: lms_recordstore_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_recordstore_id_seq', 1, false);


--
-- Name: lms_recordstore_runs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_recordstore_runs_id_seq', 1, false);


--
-- Name: lms_refusedstatement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_refusedstatement_id_seq', 1, false);


--
-- Name: lms_sentbatch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_sentbatch_id_seq', 1, false);


--
-- Name: lms_sourcedid_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_sourcedid_id_seq', 1, false);


--
-- Name: lms_statement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lms_statement_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: oauth2_provider_accesstoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.oauth2_provider_accesstoken_id_seq', 1, false);


--
-- Name: oauth2_provider_devicegrant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.oauth2_provider_devicegrant_id_seq', 1, false);


--
-- Name: oauth2_provider_grant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.oauth2_provider_grant_id_seq', 1, false);


--
-- Name: oauth2_provider_idtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.oauth2_provider_idtoken_id_seq', 1, false);


--
-- Name: oauth2_provider_refreshtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.oauth2_provider_refreshtoken_id_seq', 1, false);


--
-- Name: quizzes_attempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_attempt_id_seq', 1, false);


--
-- Name: quizzes_attemptitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_attemptitem_id_seq', 1, false);


--
-- Name: quizzes_bank_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_bank_id_seq', 1, false);


--
-- Name: quizzes_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_item_id_seq', 1, false);


--
-- Name: quizzes_itemversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_itemversion_id_seq', 1, false);


--
-- Name: quizzes_moreattempts_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_moreattempts_id_seq', 1, false);


--
-- Name: quizzes_quiz_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_quiz_id_seq', 1, false);


--
-- Name: quizzes_quizitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_quizitem_id_seq', 1, false);


--
-- Name: quizzes_regrade_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_regrade_id_seq', 1, false);


--
-- Name: quizzes_regradedanswer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_regradedanswer_id_seq', 1, false);


--
-- Name: quizzes_regradedmark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_regradedmark_id_seq', 1, false);


--
-- Name: quizzes_response_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_response_id_seq', 1, false);


--
-- Name: quizzes_responsetext_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.quizzes_responsetext_id_seq', 1, false);


--
-- Name: runs_activity_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_activity_id_seq', 1, false);


--
-- Name: runs_enrolment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_enrolment_id_seq', 1, false);


--
-- Name: runs_flag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_flag_id_seq', 1, false);


--
-- Name: runs_lessonopening_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_lessonopening_id_seq', 1, false);


--
-- Name: runs_lessonprogress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_lessonprogress_id_seq', 1, false);


--
-- Name: runs_lostmark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_lostmark_id_seq', 1, false);


--
-- Name: runs_privatenote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_privatenote_id_seq', 1, false);


--
-- Name: runs_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_run_id_seq', 1, false);


--
-- Name: runs_section_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_section_id_seq', 1, false);


--
-- Name: runs_sectiondates_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.runs_sectiondates_id_seq', 1, false);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);


--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.usersessions_usersession_id_seq', 1, false);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 2, true);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 2, true);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 2, true);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);


--
-- Name: wagtailembeds_embed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailembeds_embed_id_seq', 1, false);


--
-- Name: wagtailforms_formsubmission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailforms_formsubmission_id_seq', 1, false);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: accounts_invitation accounts_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);


--
-- Name: accounts_invitation accounts_invitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_token_hash_key UNIQUE (token_hash);


--
-- Name: accounts_invitation accounts_invitation_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_uuid_key UNIQUE (uuid);


--
-- Name: accounts_session accounts_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);


--
-- Name: accounts_signincode accounts_signincode_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_signincode
    ADD CONSTRAINT accounts_signincode_code_hash_key UNIQUE (code_hash);


--
-- Name: accounts_signincode accounts_signincode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_signincode
    ADD CONSTRAINT accounts_signincode_pkey PRIMARY KEY (id);


--
-- Name: accounts_user_groups accounts_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);


--
-- Name: accounts_user_groups accounts_user_groups_user_id_group_id_59c0b32f_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);


--
-- Name: accounts_user accounts_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);


--
-- Name: accounts_user_user_permissions accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);


--
-- Name: accounts_user_user_permissions accounts_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: accounts_user accounts_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);


--
-- Name: accounts_user accounts_user_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_uuid_key UNIQUE (uuid);


--
-- Name: api_call api_call_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_call
    ADD CONSTRAINT api_call_pkey PRIMARY KEY (id);


--
-- Name: api_client api_client_client_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_client_id_key UNIQUE (client_id);


--
-- Name: api_client api_client_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_pkey PRIMARY KEY (id);


--
-- Name: api_client_runs api_client_runs_client_id_run_id_a8d3cbd1_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client_runs
    ADD CONSTRAINT api_client_runs_client_id_run_id_a8d3cbd1_uniq UNIQUE (client_id, run_id);


--
-- Name: api_client_runs api_client_runs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client_runs
    ADD CONSTRAINT api_client_runs_pkey PRIMARY KEY (id);


--
-- Name: api_client api_client_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_uuid_key UNIQUE (uuid);


--
-- Name: api_job api_job_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_job
    ADD CONSTRAINT api_job_pkey PRIMARY KEY (id);


--
-- Name: api_job api_job_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_job
    ADD CONSTRAINT api_job_uuid_key UNIQUE (uuid);


--
-- Name: api_keptanswer api_kept_answer_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keptanswer
    ADD CONSTRAINT api_kept_answer_once UNIQUE (client_id, key);


--
-- Name: api_keptanswer api_keptanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keptanswer
    ADD CONSTRAINT api_keptanswer_pkey PRIMARY KEY (id);


--
-- Name: api_personaltoken api_personaltoken_checksum_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_personaltoken
    ADD CONSTRAINT api_personaltoken_checksum_key UNIQUE (checksum);


--
-- Name: api_personaltoken api_personaltoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_personaltoken
    ADD CONSTRAINT api_personaltoken_pkey PRIMARY KEY (id);


--
-- Name: api_personaltoken api_personaltoken_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_personaltoken
    ADD CONSTRAINT api_personaltoken_uuid_key UNIQUE (uuid);


--
-- Name: audit_delivery audit_delivery_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_delivery
    ADD CONSTRAINT audit_delivery_once UNIQUE (event_id, receiver);


--
-- Name: audit_delivery audit_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_delivery
    ADD CONSTRAINT audit_delivery_pkey PRIMARY KEY (id);


--
-- Name: audit_event audit_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (id);


--
-- Name: audit_event audit_event_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_uuid_key UNIQUE (uuid);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: courses_actor courses_actor_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_actor courses_actor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_pkey PRIMARY KEY (id);


--
-- Name: courses_actor courses_actor_translation_key_locale_id_efd1bb00_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_translation_key_locale_id_efd1bb00_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_actor courses_actor_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_uuid_key UNIQUE (uuid);


--
-- Name: courses_anchor courses_anchor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_anchor
    ADD CONSTRAINT courses_anchor_pkey PRIMARY KEY (id);


--
-- Name: courses_anchor courses_anchor_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_anchor
    ADD CONSTRAINT courses_anchor_uuid_key UNIQUE (uuid);


--
-- Name: courses_catalogpage courses_catalogpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_catalogpage
    ADD CONSTRAINT courses_catalogpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: courses_claim courses_claim_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claim
    ADD CONSTRAINT courses_claim_pkey PRIMARY KEY (id);


--
-- Name: courses_claiminterest courses_claiminterest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claiminterest
    ADD CONSTRAINT courses_claiminterest_pkey PRIMARY KEY (id);


--
-- Name: courses_contentversion courses_contentversion_course_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_contentversion
    ADD CONSTRAINT courses_contentversion_course_id_key UNIQUE (course_id);


--
-- Name: courses_contentversion courses_contentversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_contentversion
    ADD CONSTRAINT courses_contentversion_pkey PRIMARY KEY (id);


--
-- Name: courses_coursedocument courses_coursedocument_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_coursedocument
    ADD CONSTRAINT courses_coursedocument_pkey PRIMARY KEY (id);


--
-- Name: courses_courseimage courses_courseimage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courseimage
    ADD CONSTRAINT courses_courseimage_pkey PRIMARY KEY (id);


--
-- Name: courses_coursepage courses_coursepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_coursepage
    ADD CONSTRAINT courses_coursepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: courses_courserendition courses_courserendition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserendition
    ADD CONSTRAINT courses_courserendition_pkey PRIMARY KEY (id);


--
-- Name: courses_courserights courses_courserights_collection_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_collection_id_key UNIQUE (collection_id);


--
-- Name: courses_courserights courses_courserights_course_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_course_id_key UNIQUE (course_id);


--
-- Name: courses_courserights courses_courserights_group_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_group_id_key UNIQUE (group_id);


--
-- Name: courses_courserights courses_courserights_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_pkey PRIMARY KEY (id);


--
-- Name: courses_event courses_event_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_event courses_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_pkey PRIMARY KEY (id);


--
-- Name: courses_event courses_event_translation_key_locale_id_206772d3_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_translation_key_locale_id_206772d3_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_event courses_event_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_uuid_key UNIQUE (uuid);


--
-- Name: courses_eventactor courses_eventactor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventactor
    ADD CONSTRAINT courses_eventactor_pkey PRIMARY KEY (id);


--
-- Name: courses_eventuse courses_eventuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventuse
    ADD CONSTRAINT courses_eventuse_pkey PRIMARY KEY (id);


--
-- Name: courses_findable courses_findable_passage_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_passage_id_key UNIQUE (passage_id);


--
-- Name: courses_findable courses_findable_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_pkey PRIMARY KEY (id);


--
-- Name: courses_findable courses_findable_term_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_term_id_key UNIQUE (term_id);


--
-- Name: courses_findable courses_findable_work_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_work_id_key UNIQUE (work_id);


--
-- Name: courses_interest courses_interest_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_interest courses_interest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_pkey PRIMARY KEY (id);


--
-- Name: courses_interest courses_interest_translation_key_locale_id_20fbc177_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_translation_key_locale_id_20fbc177_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_interest courses_interest_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_uuid_key UNIQUE (uuid);


--
-- Name: courses_knownword courses_known_word_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_knownword
    ADD CONSTRAINT courses_known_word_once UNIQUE (configuration, word);


--
-- Name: courses_knownword courses_knownword_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_knownword
    ADD CONSTRAINT courses_knownword_pkey PRIMARY KEY (id);


--
-- Name: courses_lessonpage courses_lessonpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_lessonpage
    ADD CONSTRAINT courses_lessonpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: courses_modulepage courses_modulepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_modulepage
    ADD CONSTRAINT courses_modulepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: courses_note courses_note_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_note courses_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_pkey PRIMARY KEY (id);


--
-- Name: courses_note courses_note_translation_key_locale_id_f812c774_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_translation_key_locale_id_f812c774_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_note courses_note_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_uuid_key UNIQUE (uuid);


--
-- Name: courses_noteuse courses_noteuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_noteuse
    ADD CONSTRAINT courses_noteuse_pkey PRIMARY KEY (id);


--
-- Name: courses_passage courses_passage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_passage
    ADD CONSTRAINT courses_passage_once UNIQUE (lesson_id, block);


--
-- Name: courses_passage courses_passage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_passage
    ADD CONSTRAINT courses_passage_pkey PRIMARY KEY (id);


--
-- Name: courses_passage courses_passage_uuid_0062752b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_passage
    ADD CONSTRAINT courses_passage_uuid_0062752b_uniq UNIQUE (uuid);


--
-- Name: courses_place courses_place_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_place courses_place_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_pkey PRIMARY KEY (id);


--
-- Name: courses_place courses_place_translation_key_locale_id_bc9c7c81_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_translation_key_locale_id_bc9c7c81_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_place courses_place_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_uuid_key UNIQUE (uuid);


--
-- Name: courses_placeuse courses_placeuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_placeuse
    ADD CONSTRAINT courses_placeuse_pkey PRIMARY KEY (id);


--
-- Name: courses_printedtext courses_printed_text_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_printedtext
    ADD CONSTRAINT courses_printed_text_once UNIQUE NULLS NOT DISTINCT (course_id, lesson_id, version, without);


--
-- Name: courses_printedtext courses_printedtext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_printedtext
    ADD CONSTRAINT courses_printedtext_pkey PRIMARY KEY (id);


--
-- Name: courses_reference courses_reference_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_reference courses_reference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_pkey PRIMARY KEY (id);


--
-- Name: courses_reference courses_reference_translation_key_locale_id_702e972f_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_translation_key_locale_id_702e972f_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_reference courses_reference_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_uuid_key UNIQUE (uuid);


--
-- Name: courses_courserendition courses_rendition_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserendition
    ADD CONSTRAINT courses_rendition_once UNIQUE (image_id, filter_spec, focal_point_key);


--
-- Name: courses_secondreading courses_secondreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_secondreading
    ADD CONSTRAINT courses_secondreading_pkey PRIMARY KEY (task_ptr_id);


--
-- Name: courses_term courses_term_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_key_once UNIQUE (course_id, key, locale_id);


--
-- Name: courses_term courses_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_pkey PRIMARY KEY (id);


--
-- Name: courses_term courses_term_translation_key_locale_id_973f698d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_translation_key_locale_id_973f698d_uniq UNIQUE (translation_key, locale_id);


--
-- Name: courses_term courses_term_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_uuid_key UNIQUE (uuid);


--
-- Name: courses_termuse courses_termuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_termuse
    ADD CONSTRAINT courses_termuse_pkey PRIMARY KEY (id);


--
-- Name: debates_debate debates_debate_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_debate
    ADD CONSTRAINT debates_debate_key_once UNIQUE (course_id, key);


--
-- Name: debates_debate debates_debate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_debate
    ADD CONSTRAINT debates_debate_pkey PRIMARY KEY (id);


--
-- Name: debates_debate debates_debate_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_debate
    ADD CONSTRAINT debates_debate_uuid_key UNIQUE (uuid);


--
-- Name: debates_round debates_round_essay_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_round
    ADD CONSTRAINT debates_round_essay_id_key UNIQUE (essay_id);


--
-- Name: debates_round debates_round_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_round
    ADD CONSTRAINT debates_round_pkey PRIMARY KEY (id);


--
-- Name: debates_seat debates_seat_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_number_once UNIQUE (sitting_id, number);


--
-- Name: debates_seat debates_seat_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_once UNIQUE (sitting_id, enrolment_id);


--
-- Name: debates_seat debates_seat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_pkey PRIMARY KEY (id);


--
-- Name: debates_side debates_side_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_side
    ADD CONSTRAINT debates_side_key_once UNIQUE (debate_id, key);


--
-- Name: debates_side debates_side_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_side
    ADD CONSTRAINT debates_side_pkey PRIMARY KEY (id);


--
-- Name: debates_sitting debates_sitting_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_sitting
    ADD CONSTRAINT debates_sitting_once UNIQUE (run_id, debate_id);


--
-- Name: debates_sitting debates_sitting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_sitting
    ADD CONSTRAINT debates_sitting_pkey PRIMARY KEY (id);


--
-- Name: debates_sitting debates_sitting_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_sitting
    ADD CONSTRAINT debates_sitting_uuid_key UNIQUE (uuid);


--
-- Name: discussions_act discussions_act_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_pkey PRIMARY KEY (id);


--
-- Name: discussions_act discussions_act_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_uuid_key UNIQUE (uuid);


--
-- Name: discussions_citation discussions_citation_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_citation
    ADD CONSTRAINT discussions_citation_once UNIQUE (post_id, passage_id);


--
-- Name: discussions_citation discussions_citation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_citation
    ADD CONSTRAINT discussions_citation_pkey PRIMARY KEY (id);


--
-- Name: discussions_follow discussions_follow_lesson_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_lesson_once UNIQUE (enrolment_id, lesson_id);


--
-- Name: discussions_follow discussions_follow_passage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_passage_once UNIQUE (enrolment_id, passage_id);


--
-- Name: discussions_follow discussions_follow_person_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_person_once UNIQUE (enrolment_id, person_id);


--
-- Name: discussions_follow discussions_follow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_pkey PRIMARY KEY (id);


--
-- Name: discussions_follow discussions_follow_thread_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_thread_once UNIQUE (enrolment_id, thread_id);


--
-- Name: discussions_follow discussions_follow_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_uuid_key UNIQUE (uuid);


--
-- Name: discussions_group discussions_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_group
    ADD CONSTRAINT discussions_group_pkey PRIMARY KEY (id);


--
-- Name: discussions_group discussions_group_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_group
    ADD CONSTRAINT discussions_group_uuid_key UNIQUE (uuid);


--
-- Name: discussions_letter discussions_letter_once_a_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_once_a_moment UNIQUE (enrolment_id, until);


--
-- Name: discussions_letter discussions_letter_once_a_post; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_once_a_post UNIQUE (enrolment_id, post_id);


--
-- Name: discussions_letter discussions_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_pkey PRIMARY KEY (id);


--
-- Name: discussions_letter discussions_letter_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_uuid_key UNIQUE (uuid);


--
-- Name: discussions_mailchoice discussions_mailchoice_enrolment_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mailchoice
    ADD CONSTRAINT discussions_mailchoice_enrolment_id_key UNIQUE (enrolment_id);


--
-- Name: discussions_mailchoice discussions_mailchoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mailchoice
    ADD CONSTRAINT discussions_mailchoice_pkey PRIMARY KEY (id);


--
-- Name: discussions_member discussions_member_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_member
    ADD CONSTRAINT discussions_member_once UNIQUE (group_id, enrolment_id);


--
-- Name: discussions_member discussions_member_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_member
    ADD CONSTRAINT discussions_member_pkey PRIMARY KEY (id);


--
-- Name: discussions_mode discussions_mode_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mode
    ADD CONSTRAINT discussions_mode_once UNIQUE NULLS NOT DISTINCT (run_id, lesson_id);


--
-- Name: discussions_mode discussions_mode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mode
    ADD CONSTRAINT discussions_mode_pkey PRIMARY KEY (id);


--
-- Name: discussions_notice discussions_notice_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_notice
    ADD CONSTRAINT discussions_notice_once UNIQUE (act_id, enrolment_id);


--
-- Name: discussions_notice discussions_notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_notice
    ADD CONSTRAINT discussions_notice_pkey PRIMARY KEY (id);


--
-- Name: discussions_participation discussions_participation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participation
    ADD CONSTRAINT discussions_participation_pkey PRIMARY KEY (id);


--
-- Name: discussions_participation discussions_participation_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participation
    ADD CONSTRAINT discussions_participation_uuid_key UNIQUE (uuid);


--
-- Name: discussions_participationrule discussions_participationrule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_participationrule_pkey PRIMARY KEY (id);


--
-- Name: discussions_participationrule discussions_participationrule_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_participationrule_uuid_key UNIQUE (uuid);


--
-- Name: discussions_picture discussions_picture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_picture
    ADD CONSTRAINT discussions_picture_pkey PRIMARY KEY (id);


--
-- Name: discussions_picture discussions_picture_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_picture
    ADD CONSTRAINT discussions_picture_uuid_key UNIQUE (uuid);


--
-- Name: discussions_post discussions_post_event_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_event_key UNIQUE (event);


--
-- Name: discussions_post discussions_post_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_pkey PRIMARY KEY (id);


--
-- Name: discussions_post discussions_post_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_uuid_key UNIQUE (uuid);


--
-- Name: discussions_postversion discussions_postversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_postversion
    ADD CONSTRAINT discussions_postversion_pkey PRIMARY KEY (id);


--
-- Name: discussions_quotation discussions_quotation_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_quotation
    ADD CONSTRAINT discussions_quotation_once UNIQUE (post_id, code);


--
-- Name: discussions_quotation discussions_quotation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_quotation
    ADD CONSTRAINT discussions_quotation_pkey PRIMARY KEY (id);


--
-- Name: discussions_threadread discussions_read_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_threadread
    ADD CONSTRAINT discussions_read_once UNIQUE (thread_id, enrolment_id);


--
-- Name: discussions_participationrule discussions_rule_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_rule_number_once UNIQUE (participation_id, number);


--
-- Name: discussions_slowmode discussions_slow_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_slowmode
    ADD CONSTRAINT discussions_slow_once UNIQUE NULLS NOT DISTINCT (run_id, thread_id);


--
-- Name: discussions_slowmode discussions_slowmode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_slowmode
    ADD CONSTRAINT discussions_slowmode_pkey PRIMARY KEY (id);


--
-- Name: discussions_suspension discussions_suspension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_suspension
    ADD CONSTRAINT discussions_suspension_pkey PRIMARY KEY (id);


--
-- Name: discussions_suspension discussions_suspension_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_suspension
    ADD CONSTRAINT discussions_suspension_uuid_key UNIQUE (uuid);


--
-- Name: discussions_thread discussions_thread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_pkey PRIMARY KEY (id);


--
-- Name: discussions_thread discussions_thread_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_uuid_key UNIQUE (uuid);


--
-- Name: discussions_threadread discussions_threadread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_threadread
    ADD CONSTRAINT discussions_threadread_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: essays_draft essays_draft_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_once UNIQUE (activity_id, enrolment_id);


--
-- Name: essays_draft essays_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_pkey PRIMARY KEY (id);


--
-- Name: essays_draft essays_draft_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_uuid_key UNIQUE (uuid);


--
-- Name: essays_essay essays_essay_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_key_once UNIQUE (course_id, key);


--
-- Name: essays_essay essays_essay_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_pkey PRIMARY KEY (id);


--
-- Name: essays_essay essays_essay_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_uuid_key UNIQUE (uuid);


--
-- Name: essays_essayfile essays_essayfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essayfile
    ADD CONSTRAINT essays_essayfile_pkey PRIMARY KEY (id);


--
-- Name: essays_essayfile essays_essayfile_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essayfile
    ADD CONSTRAINT essays_essayfile_uuid_key UNIQUE (uuid);


--
-- Name: essays_essaysource essays_essaysource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essaysource
    ADD CONSTRAINT essays_essaysource_pkey PRIMARY KEY (id);


--
-- Name: essays_essayfile essays_file_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essayfile
    ADD CONSTRAINT essays_file_number_once UNIQUE (draft_id, number);


--
-- Name: essays_remark essays_remark_event_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_remark
    ADD CONSTRAINT essays_remark_event_key UNIQUE (event);


--
-- Name: essays_remark essays_remark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_remark
    ADD CONSTRAINT essays_remark_pkey PRIMARY KEY (id);


--
-- Name: essays_remark essays_remark_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_remark
    ADD CONSTRAINT essays_remark_uuid_key UNIQUE (uuid);


--
-- Name: essays_essaysource essays_source_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essaysource
    ADD CONSTRAINT essays_source_once UNIQUE NULLS NOT DISTINCT (essay_id, lesson_id, passage_id);


--
-- Name: essays_submission_files essays_submission_files_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission_files
    ADD CONSTRAINT essays_submission_files_pkey PRIMARY KEY (id);


--
-- Name: essays_submission_files essays_submission_files_submission_id_essayfile__ce7e7cb6_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission_files
    ADD CONSTRAINT essays_submission_files_submission_id_essayfile__ce7e7cb6_uniq UNIQUE (submission_id, essayfile_id);


--
-- Name: essays_submission essays_submission_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission
    ADD CONSTRAINT essays_submission_number_once UNIQUE (draft_id, number);


--
-- Name: essays_submission essays_submission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission
    ADD CONSTRAINT essays_submission_pkey PRIMARY KEY (id);


--
-- Name: essays_submission essays_submission_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission
    ADD CONSTRAINT essays_submission_uuid_key UNIQUE (uuid);


--
-- Name: essays_version essays_version_event_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_version
    ADD CONSTRAINT essays_version_event_key UNIQUE (event);


--
-- Name: essays_version essays_version_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_version
    ADD CONSTRAINT essays_version_number_once UNIQUE (draft_id, number);


--
-- Name: essays_version essays_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_version
    ADD CONSTRAINT essays_version_pkey PRIMARY KEY (id);


--
-- Name: essays_versiontext essays_versiontext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_versiontext
    ADD CONSTRAINT essays_versiontext_pkey PRIMARY KEY (id);


--
-- Name: essays_versiontext essays_versiontext_version_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_versiontext
    ADD CONSTRAINT essays_versiontext_version_id_key UNIQUE (version_id);


--
-- Name: grading_accommodation grading_accommodation_enrolment_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_accommodation
    ADD CONSTRAINT grading_accommodation_enrolment_id_key UNIQUE (enrolment_id);


--
-- Name: grading_accommodation grading_accommodation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_accommodation
    ADD CONSTRAINT grading_accommodation_pkey PRIMARY KEY (id);


--
-- Name: grading_allotment grading_allotment_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_allotment
    ADD CONSTRAINT grading_allotment_once UNIQUE (piece, marker_id);


--
-- Name: grading_allotment grading_allotment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_allotment
    ADD CONSTRAINT grading_allotment_pkey PRIMARY KEY (id);


--
-- Name: grading_appeal grading_appeal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_pkey PRIMARY KEY (id);


--
-- Name: grading_appeal grading_appeal_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_uuid_key UNIQUE (uuid);


--
-- Name: grading_appealwindow grading_appeal_window_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwindow
    ADD CONSTRAINT grading_appeal_window_once UNIQUE NULLS NOT DISTINCT (run_id, line_item_id);


--
-- Name: grading_appealwindow grading_appealwindow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwindow
    ADD CONSTRAINT grading_appealwindow_pkey PRIMARY KEY (id);


--
-- Name: grading_appealwords grading_appealwords_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwords
    ADD CONSTRAINT grading_appealwords_pkey PRIMARY KEY (id);


--
-- Name: grading_category grading_category_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_category
    ADD CONSTRAINT grading_category_name_once UNIQUE (run_id, name);


--
-- Name: grading_category grading_category_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_category
    ADD CONSTRAINT grading_category_pkey PRIMARY KEY (id);


--
-- Name: grading_classsession grading_classsession_line_item_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_classsession
    ADD CONSTRAINT grading_classsession_line_item_id_key UNIQUE (line_item_id);


--
-- Name: grading_classsession grading_classsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_classsession
    ADD CONSTRAINT grading_classsession_pkey PRIMARY KEY (id);


--
-- Name: grading_classsession grading_classsession_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_classsession
    ADD CONSTRAINT grading_classsession_uuid_key UNIQUE (uuid);


--
-- Name: grading_criterion grading_criterion_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_criterion
    ADD CONSTRAINT grading_criterion_key_once UNIQUE (rubric_id, key);


--
-- Name: grading_criterion grading_criterion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_criterion
    ADD CONSTRAINT grading_criterion_pkey PRIMARY KEY (id);


--
-- Name: grading_criterion grading_criterion_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_criterion
    ADD CONSTRAINT grading_criterion_uuid_key UNIQUE (uuid);


--
-- Name: grading_entry grading_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entry
    ADD CONSTRAINT grading_entry_pkey PRIMARY KEY (id);


--
-- Name: grading_entry grading_entry_sequence_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entry
    ADD CONSTRAINT grading_entry_sequence_once UNIQUE (enrolment_id, sequence);


--
-- Name: grading_entry grading_entry_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entry
    ADD CONSTRAINT grading_entry_uuid_key UNIQUE (uuid);


--
-- Name: grading_entrynote grading_entrynote_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entrynote
    ADD CONSTRAINT grading_entrynote_entry_id_key UNIQUE (entry_id);


--
-- Name: grading_entrynote grading_entrynote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entrynote
    ADD CONSTRAINT grading_entrynote_pkey PRIMARY KEY (id);


--
-- Name: grading_extension grading_extension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_pkey PRIMARY KEY (id);


--
-- Name: grading_extension grading_extension_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_uuid_key UNIQUE (uuid);


--
-- Name: grading_judgement grading_judgement_marker_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_marker_once UNIQUE (piece, by_id);


--
-- Name: grading_judgement grading_judgement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_pkey PRIMARY KEY (id);


--
-- Name: grading_judgement grading_judgement_turn_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_turn_once UNIQUE (piece, turn);


--
-- Name: grading_judgement grading_judgement_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_uuid_key UNIQUE (uuid);


--
-- Name: grading_judgementwords grading_judgementwords_judgement_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgementwords
    ADD CONSTRAINT grading_judgementwords_judgement_id_key UNIQUE (judgement_id);


--
-- Name: grading_judgementwords grading_judgementwords_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgementwords
    ADD CONSTRAINT grading_judgementwords_pkey PRIMARY KEY (id);


--
-- Name: grading_keptcomment grading_keptcomment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_keptcomment
    ADD CONSTRAINT grading_keptcomment_pkey PRIMARY KEY (id);


--
-- Name: grading_keptcomment grading_keptcomment_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_keptcomment
    ADD CONSTRAINT grading_keptcomment_uuid_key UNIQUE (uuid);


--
-- Name: grading_latepolicy grading_latepolicy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_latepolicy
    ADD CONSTRAINT grading_latepolicy_pkey PRIMARY KEY (id);


--
-- Name: grading_ledgercheck grading_ledgercheck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_ledgercheck
    ADD CONSTRAINT grading_ledgercheck_pkey PRIMARY KEY (id);


--
-- Name: grading_ledgercheck grading_ledgercheck_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_ledgercheck
    ADD CONSTRAINT grading_ledgercheck_uuid_key UNIQUE (uuid);


--
-- Name: grading_ledgerfault grading_ledgerfault_enrolment_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_ledgerfault
    ADD CONSTRAINT grading_ledgerfault_enrolment_id_key UNIQUE (enrolment_id);


--
-- Name: grading_ledgerfault grading_ledgerfault_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_ledgerfault
    ADD CONSTRAINT grading_ledgerfault_pkey PRIMARY KEY (id);


--
-- Name: grading_level grading_level_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_level
    ADD CONSTRAINT grading_level_pkey PRIMARY KEY (id);


--
-- Name: grading_level grading_level_points_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_level
    ADD CONSTRAINT grading_level_points_once UNIQUE (criterion_id, points);


--
-- Name: grading_lineitem grading_lineitem_activity_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_activity_id_key UNIQUE (activity_id);


--
-- Name: grading_lineitem grading_lineitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_pkey PRIMARY KEY (id);


--
-- Name: grading_lineitem grading_lineitem_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_uuid_key UNIQUE (uuid);


--
-- Name: grading_mark grading_mark_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_mark
    ADD CONSTRAINT grading_mark_once UNIQUE (enrolment_id, line_item_id);


--
-- Name: grading_mark grading_mark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_mark
    ADD CONSTRAINT grading_mark_pkey PRIMARY KEY (id);


--
-- Name: grading_markschange grading_markschange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_pkey PRIMARY KEY (id);


--
-- Name: grading_markschange grading_markschange_undoes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_undoes_id_key UNIQUE (undoes_id);


--
-- Name: grading_markschange grading_markschange_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_uuid_key UNIQUE (uuid);


--
-- Name: grading_plannedrelease grading_plannedrelease_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_plannedrelease
    ADD CONSTRAINT grading_plannedrelease_pkey PRIMARY KEY (id);


--
-- Name: grading_plannedrelease grading_plannedrelease_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_plannedrelease
    ADD CONSTRAINT grading_plannedrelease_uuid_key UNIQUE (uuid);


--
-- Name: grading_rubric grading_rubric_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubric
    ADD CONSTRAINT grading_rubric_key_once UNIQUE (course_id, key);


--
-- Name: grading_rubric grading_rubric_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubric
    ADD CONSTRAINT grading_rubric_pkey PRIMARY KEY (id);


--
-- Name: grading_rubric grading_rubric_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubric
    ADD CONSTRAINT grading_rubric_uuid_key UNIQUE (uuid);


--
-- Name: grading_rubricversion grading_rubric_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubricversion
    ADD CONSTRAINT grading_rubric_version_once UNIQUE (rubric_id, number);


--
-- Name: grading_rubricversion grading_rubricversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubricversion
    ADD CONSTRAINT grading_rubricversion_pkey PRIMARY KEY (id);


--
-- Name: grading_rubricversion grading_rubricversion_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubricversion
    ADD CONSTRAINT grading_rubricversion_uuid_key UNIQUE (uuid);


--
-- Name: grading_scalestep grading_scalestep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_scalestep
    ADD CONSTRAINT grading_scalestep_pkey PRIMARY KEY (id);


--
-- Name: grading_schemechange grading_schemechange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_pkey PRIMARY KEY (id);


--
-- Name: grading_schemechange grading_schemechange_undoes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_undoes_id_key UNIQUE (undoes_id);


--
-- Name: grading_schemechange grading_schemechange_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_uuid_key UNIQUE (uuid);


--
-- Name: grading_secondmarking grading_secondmarking_line_item_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_secondmarking
    ADD CONSTRAINT grading_secondmarking_line_item_id_key UNIQUE (line_item_id);


--
-- Name: grading_secondmarking grading_secondmarking_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_secondmarking
    ADD CONSTRAINT grading_secondmarking_pkey PRIMARY KEY (id);


--
-- Name: grading_settlement grading_settlement_piece_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_settlement
    ADD CONSTRAINT grading_settlement_piece_key UNIQUE (piece);


--
-- Name: grading_settlement grading_settlement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_settlement
    ADD CONSTRAINT grading_settlement_pkey PRIMARY KEY (id);


--
-- Name: grading_scalestep grading_step_figure_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_scalestep
    ADD CONSTRAINT grading_step_figure_once UNIQUE (run_id, at_least);


--
-- Name: grading_scalestep grading_step_label_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_scalestep
    ADD CONSTRAINT grading_step_label_once UNIQUE (run_id, label);


--
-- Name: grading_total grading_total_enrolment_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_total
    ADD CONSTRAINT grading_total_enrolment_id_key UNIQUE (enrolment_id);


--
-- Name: grading_total grading_total_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_total
    ADD CONSTRAINT grading_total_pkey PRIMARY KEY (id);


--
-- Name: lms_account lms_account_enrolment_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_account
    ADD CONSTRAINT lms_account_enrolment_id_key UNIQUE (enrolment_id);


--
-- Name: lms_account lms_account_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_account
    ADD CONSTRAINT lms_account_name_key UNIQUE (name);


--
-- Name: lms_account lms_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_account
    ADD CONSTRAINT lms_account_pkey PRIMARY KEY (id);


--
-- Name: lms_attempt lms_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_attempt
    ADD CONSTRAINT lms_attempt_pkey PRIMARY KEY (id);


--
-- Name: lms_endpoint lms_endpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint
    ADD CONSTRAINT lms_endpoint_pkey PRIMARY KEY (id);


--
-- Name: lms_endpoint_runs lms_endpoint_runs_endpoint_id_run_id_7f8d0a80_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint_runs
    ADD CONSTRAINT lms_endpoint_runs_endpoint_id_run_id_7f8d0a80_uniq UNIQUE (endpoint_id, run_id);


--
-- Name: lms_endpoint_runs lms_endpoint_runs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint_runs
    ADD CONSTRAINT lms_endpoint_runs_pkey PRIMARY KEY (id);


--
-- Name: lms_endpoint lms_endpoint_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint
    ADD CONSTRAINT lms_endpoint_uuid_key UNIQUE (uuid);


--
-- Name: lms_follower lms_follower_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_follower
    ADD CONSTRAINT lms_follower_pkey PRIMARY KEY (name);


--
-- Name: lms_message lms_message_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_message
    ADD CONSTRAINT lms_message_once UNIQUE (endpoint_id, uuid);


--
-- Name: lms_message lms_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_message
    ADD CONSTRAINT lms_message_pkey PRIMARY KEY (id);


--
-- Name: lms_recordstore lms_recordstore_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore
    ADD CONSTRAINT lms_recordstore_pkey PRIMARY KEY (id);


--
-- Name: lms_recordstore_runs lms_recordstore_runs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore_runs
    ADD CONSTRAINT lms_recordstore_runs_pkey PRIMARY KEY (id);


--
-- Name: lms_recordstore_runs lms_recordstore_runs_recordstore_id_run_id_5f7774d5_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore_runs
    ADD CONSTRAINT lms_recordstore_runs_recordstore_id_run_id_5f7774d5_uniq UNIQUE (recordstore_id, run_id);


--
-- Name: lms_recordstore lms_recordstore_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore
    ADD CONSTRAINT lms_recordstore_uuid_key UNIQUE (uuid);


--
-- Name: lms_refusedstatement lms_refused_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_refusedstatement
    ADD CONSTRAINT lms_refused_once UNIQUE (store_id, statement_id);


--
-- Name: lms_refusedstatement lms_refusedstatement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_refusedstatement
    ADD CONSTRAINT lms_refusedstatement_pkey PRIMARY KEY (id);


--
-- Name: lms_sentbatch lms_sentbatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sentbatch
    ADD CONSTRAINT lms_sentbatch_pkey PRIMARY KEY (id);


--
-- Name: lms_sourcedid lms_sourced_id_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourced_id_once UNIQUE (run_id, kind, sourced_id);


--
-- Name: lms_sourcedid lms_sourced_thing_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourced_thing_once UNIQUE NULLS NOT DISTINCT (run_id, kind, line_item_id, enrolment_id);


--
-- Name: lms_sourcedid lms_sourcedid_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourcedid_pkey PRIMARY KEY (id);


--
-- Name: lms_statement lms_statement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_statement
    ADD CONSTRAINT lms_statement_pkey PRIMARY KEY (id);


--
-- Name: lms_statement lms_statement_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_statement
    ADD CONSTRAINT lms_statement_uuid_key UNIQUE (uuid);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: oauth2_provider_accesstoken oauth2_provider_accesstoken_id_token_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_accesstoken_id_token_id_key UNIQUE (id_token_id);


--
-- Name: oauth2_provider_accesstoken oauth2_provider_accesstoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_accesstoken_pkey PRIMARY KEY (id);


--
-- Name: oauth2_provider_accesstoken oauth2_provider_accesstoken_source_refresh_token_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_accesstoken_source_refresh_token_id_key UNIQUE (source_refresh_token_id);


--
-- Name: oauth2_provider_accesstoken oauth2_provider_accesstoken_token_checksum_85319a26_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_accesstoken_token_checksum_85319a26_uniq UNIQUE (token_checksum);


--
-- Name: oauth2_provider_devicegrant oauth2_provider_devicegrant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_devicegrant
    ADD CONSTRAINT oauth2_provider_devicegrant_pkey PRIMARY KEY (id);


--
-- Name: oauth2_provider_devicegrant oauth2_provider_devicegrant_unique_device_code; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_devicegrant
    ADD CONSTRAINT oauth2_provider_devicegrant_unique_device_code UNIQUE (device_code);


--
-- Name: oauth2_provider_grant oauth2_provider_grant_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_grant
    ADD CONSTRAINT oauth2_provider_grant_code_key UNIQUE (code);


--
-- Name: oauth2_provider_grant oauth2_provider_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_grant
    ADD CONSTRAINT oauth2_provider_grant_pkey PRIMARY KEY (id);


--
-- Name: oauth2_provider_idtoken oauth2_provider_idtoken_jti_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_idtoken
    ADD CONSTRAINT oauth2_provider_idtoken_jti_key UNIQUE (jti);


--
-- Name: oauth2_provider_idtoken oauth2_provider_idtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_idtoken
    ADD CONSTRAINT oauth2_provider_idtoken_pkey PRIMARY KEY (id);


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refresht_token_checksum_revoked_46c81d1d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refresht_token_checksum_revoked_46c81d1d_uniq UNIQUE (token_checksum, revoked);


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refreshtoken_access_token_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refreshtoken_access_token_id_key UNIQUE (access_token_id);


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refreshtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refreshtoken_pkey PRIMARY KEY (id);


--
-- Name: quizzes_attempt quizzes_attempt_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_number_once UNIQUE (activity_id, enrolment_id, number);


--
-- Name: quizzes_attempt quizzes_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_pkey PRIMARY KEY (id);


--
-- Name: quizzes_attemptitem quizzes_attempt_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attempt_position_once UNIQUE (attempt_id, "position");


--
-- Name: quizzes_attempt quizzes_attempt_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_attemptitem quizzes_attempt_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attempt_version_once UNIQUE (attempt_id, version_id);


--
-- Name: quizzes_attemptitem quizzes_attemptitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attemptitem_pkey PRIMARY KEY (id);


--
-- Name: quizzes_attemptitem quizzes_attemptitem_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attemptitem_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_bank quizzes_bank_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_bank
    ADD CONSTRAINT quizzes_bank_key_once UNIQUE (course_id, key);


--
-- Name: quizzes_bank quizzes_bank_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_bank
    ADD CONSTRAINT quizzes_bank_pkey PRIMARY KEY (id);


--
-- Name: quizzes_bank quizzes_bank_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_bank
    ADD CONSTRAINT quizzes_bank_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_item quizzes_item_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_item
    ADD CONSTRAINT quizzes_item_key_once UNIQUE (bank_id, key);


--
-- Name: quizzes_item quizzes_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_item
    ADD CONSTRAINT quizzes_item_pkey PRIMARY KEY (id);


--
-- Name: quizzes_item quizzes_item_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_item
    ADD CONSTRAINT quizzes_item_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_itemversion quizzes_itemversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_itemversion_pkey PRIMARY KEY (id);


--
-- Name: quizzes_itemversion quizzes_itemversion_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_itemversion_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_moreattempts quizzes_more_attempts_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_moreattempts
    ADD CONSTRAINT quizzes_more_attempts_once UNIQUE (activity_id, enrolment_id);


--
-- Name: quizzes_moreattempts quizzes_moreattempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_moreattempts
    ADD CONSTRAINT quizzes_moreattempts_pkey PRIMARY KEY (id);


--
-- Name: quizzes_quizplace quizzes_quiz_item_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quiz_item_once UNIQUE (quiz_id, item_id);


--
-- Name: quizzes_quiz quizzes_quiz_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quiz
    ADD CONSTRAINT quizzes_quiz_key_once UNIQUE (course_id, key);


--
-- Name: quizzes_quiz quizzes_quiz_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quiz
    ADD CONSTRAINT quizzes_quiz_pkey PRIMARY KEY (id);


--
-- Name: quizzes_quizplace quizzes_quiz_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quiz_position_once UNIQUE (quiz_id, "position") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quiz quizzes_quiz_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quiz
    ADD CONSTRAINT quizzes_quiz_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_quizplace quizzes_quizitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quizitem_pkey PRIMARY KEY (id);


--
-- Name: quizzes_regrade quizzes_regrade_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_pkey PRIMARY KEY (id);


--
-- Name: quizzes_regrade quizzes_regrade_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_uuid_key UNIQUE (uuid);


--
-- Name: quizzes_regradedanswer quizzes_regraded_answer_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedanswer
    ADD CONSTRAINT quizzes_regraded_answer_once UNIQUE (attempt_item_id, regrade_id);


--
-- Name: quizzes_regradedmark quizzes_regraded_mark_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedmark
    ADD CONSTRAINT quizzes_regraded_mark_once UNIQUE (regrade_id, enrolment_id);


--
-- Name: quizzes_regradedanswer quizzes_regradedanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedanswer
    ADD CONSTRAINT quizzes_regradedanswer_pkey PRIMARY KEY (id);


--
-- Name: quizzes_regradedmark quizzes_regradedmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedmark
    ADD CONSTRAINT quizzes_regradedmark_pkey PRIMARY KEY (id);


--
-- Name: quizzes_response quizzes_response_event_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_response
    ADD CONSTRAINT quizzes_response_event_key UNIQUE (event);


--
-- Name: quizzes_response quizzes_response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_response
    ADD CONSTRAINT quizzes_response_pkey PRIMARY KEY (id);


--
-- Name: quizzes_responsetext quizzes_responsetext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_responsetext
    ADD CONSTRAINT quizzes_responsetext_pkey PRIMARY KEY (id);


--
-- Name: quizzes_responsetext quizzes_responsetext_response_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_responsetext
    ADD CONSTRAINT quizzes_responsetext_response_id_key UNIQUE (response_id);


--
-- Name: quizzes_itemversion quizzes_version_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_version_number_once UNIQUE (item_id, number);


--
-- Name: runs_activity runs_activity_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_activity
    ADD CONSTRAINT runs_activity_once UNIQUE (run_id, kind, target);


--
-- Name: runs_activity runs_activity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_activity
    ADD CONSTRAINT runs_activity_pkey PRIMARY KEY (id);


--
-- Name: runs_activity runs_activity_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_activity
    ADD CONSTRAINT runs_activity_uuid_key UNIQUE (uuid);


--
-- Name: runs_enrolment runs_enrolment_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_once UNIQUE (run_id, user_id);


--
-- Name: runs_enrolment runs_enrolment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_pkey PRIMARY KEY (id);


--
-- Name: runs_enrolment runs_enrolment_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_uuid_key UNIQUE (uuid);


--
-- Name: runs_flag runs_flag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_flag
    ADD CONSTRAINT runs_flag_pkey PRIMARY KEY (id);


--
-- Name: runs_flag runs_flag_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_flag
    ADD CONSTRAINT runs_flag_uuid_key UNIQUE (uuid);


--
-- Name: runs_lessonopening runs_lesson_opening_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonopening
    ADD CONSTRAINT runs_lesson_opening_once UNIQUE (run_id, lesson_id);


--
-- Name: runs_lessonopening runs_lessonopening_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonopening
    ADD CONSTRAINT runs_lessonopening_pkey PRIMARY KEY (id);


--
-- Name: runs_lessonprogress runs_lessonprogress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonprogress
    ADD CONSTRAINT runs_lessonprogress_pkey PRIMARY KEY (id);


--
-- Name: runs_lostmark runs_lost_mark_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lostmark
    ADD CONSTRAINT runs_lost_mark_once UNIQUE (enrolment_id, passage_id);


--
-- Name: runs_lostmark runs_lostmark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lostmark
    ADD CONSTRAINT runs_lostmark_pkey PRIMARY KEY (id);


--
-- Name: runs_privatenote runs_private_note_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_private_note_once UNIQUE (enrolment_id, event);


--
-- Name: runs_privatenote runs_privatenote_anchor_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_anchor_id_key UNIQUE (anchor_id);


--
-- Name: runs_privatenote runs_privatenote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_pkey PRIMARY KEY (id);


--
-- Name: runs_privatenote runs_privatenote_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_uuid_key UNIQUE (uuid);


--
-- Name: runs_lessonprogress runs_progress_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonprogress
    ADD CONSTRAINT runs_progress_once UNIQUE (enrolment_id, lesson_id);


--
-- Name: runs_run runs_run_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_run
    ADD CONSTRAINT runs_run_key_key UNIQUE (key);


--
-- Name: runs_run runs_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_run
    ADD CONSTRAINT runs_run_pkey PRIMARY KEY (id);


--
-- Name: runs_run runs_run_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_run
    ADD CONSTRAINT runs_run_uuid_key UNIQUE (uuid);


--
-- Name: runs_section runs_section_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_section
    ADD CONSTRAINT runs_section_key_once UNIQUE (run_id, key);


--
-- Name: runs_section runs_section_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_section
    ADD CONSTRAINT runs_section_pkey PRIMARY KEY (id);


--
-- Name: runs_section runs_section_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_section
    ADD CONSTRAINT runs_section_uuid_key UNIQUE (uuid);


--
-- Name: runs_sectiondates runs_sectiondates_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_sectiondates
    ADD CONSTRAINT runs_sectiondates_once UNIQUE (activity_id, section_id);


--
-- Name: runs_sectiondates runs_sectiondates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_sectiondates
    ADD CONSTRAINT runs_sectiondates_pkey PRIMARY KEY (id);


--
-- Name: taggit_tag taggit_tag_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);


--
-- Name: taggit_tag taggit_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);


--
-- Name: taggit_tag taggit_tag_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);


--
-- Name: taggit_taggeditem taggit_taggeditem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_grouppagepermission unique_permission; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);


--
-- Name: usersessions_usersession usersessions_usersession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);


--
-- Name: usersessions_usersession usersessions_usersession_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);


--
-- Name: wagtailadmin_admin wagtailadmin_admin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_editingsession wagtailadmin_editingsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collection wagtailcore_collection_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);


--
-- Name: wagtailcore_collection wagtailcore_collection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collectionviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_comment wagtailcore_comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprovaltask_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapprovaltask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollectionpermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppagepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsitepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_locale wagtailcore_locale_language_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);


--
-- Name: wagtailcore_locale wagtailcore_locale_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_modellogentry wagtailcore_modellogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);


--
-- Name: wagtailcore_page wagtailcore_page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_translation_key_locale_id_9b041bad_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);


--
-- Name: wagtailcore_pagelogentry wagtailcore_pagelogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceindex_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_site wagtailcore_site_hostname_port_2c626d70_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);


--
-- Name: wagtailcore_site wagtailcore_site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_task wagtailcore_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploadedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflow wagtailcore_workflow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflowcontenttype_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);


--
-- Name: wagtailcore_workflowpage wagtailcore_workflowpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_current_task_state_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);


--
-- Name: wagtaildocs_document wagtaildocs_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);


--
-- Name: wagtailembeds_embed wagtailembeds_embed_hash_c9bd8c9a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_hash_c9bd8c9a_uniq UNIQUE (hash);


--
-- Name: wagtailembeds_embed wagtailembeds_embed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_pkey PRIMARY KEY (id);


--
-- Name: wagtailforms_formsubmission wagtailforms_formsubmission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsubmission_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_image wagtailimages_image_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: accounts_invitation_invited_by_id_94a21efc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_invitation_invited_by_id_94a21efc ON public.accounts_invitation USING btree (invited_by_id);


--
-- Name: accounts_invitation_token_hash_3d59d75c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_invitation_token_hash_3d59d75c_like ON public.accounts_invitation USING btree (token_hash varchar_pattern_ops);


--
-- Name: accounts_invitation_user_id_83f45191; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_invitation_user_id_83f45191 ON public.accounts_invitation USING btree (user_id);


--
-- Name: accounts_session_expire_date_5bbfba7c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);


--
-- Name: accounts_session_session_key_b186966f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);


--
-- Name: accounts_session_user_id_d5aaed01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_session_user_id_d5aaed01 ON public.accounts_session USING btree (user_id);


--
-- Name: accounts_signincode_code_hash_c8871978_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_signincode_code_hash_c8871978_like ON public.accounts_signincode USING btree (code_hash varchar_pattern_ops);


--
-- Name: accounts_signincode_made_by_id_da034230; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_signincode_made_by_id_da034230 ON public.accounts_signincode USING btree (made_by_id);


--
-- Name: accounts_signincode_user_id_6dc99728; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_signincode_user_id_6dc99728 ON public.accounts_signincode USING btree (user_id);


--
-- Name: accounts_user_email_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX accounts_user_email_once ON public.accounts_user USING btree (lower((email)::text)) WHERE (NOT ((email)::text = ''::text));


--
-- Name: accounts_user_groups_group_id_bd11a704; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);


--
-- Name: accounts_user_groups_user_id_52b62117; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);


--
-- Name: accounts_user_user_permissions_permission_id_113bb443; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);


--
-- Name: accounts_user_user_permissions_user_id_e4f0a161; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);


--
-- Name: accounts_user_username_6088629e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);


--
-- Name: accounts_user_username_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX accounts_user_username_once ON public.accounts_user USING btree (lower((username)::text));


--
-- Name: api_call_at_93691d00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_call_at_93691d00 ON public.api_call USING btree (at);


--
-- Name: api_call_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_call_last ON public.api_call USING btree (client_id, id DESC);


--
-- Name: api_client_client_id_fe931e57_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_client_id_fe931e57_like ON public.api_client USING btree (client_id varchar_pattern_ops);


--
-- Name: api_client_client_secret_b3acd3d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_client_secret_b3acd3d4 ON public.api_client USING btree (client_secret);


--
-- Name: api_client_client_secret_b3acd3d4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_client_secret_b3acd3d4_like ON public.api_client USING btree (client_secret varchar_pattern_ops);


--
-- Name: api_client_runs_client_id_8f22fe99; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_runs_client_id_8f22fe99 ON public.api_client_runs USING btree (client_id);


--
-- Name: api_client_runs_run_id_f3af7e87; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_runs_run_id_f3af7e87 ON public.api_client_runs USING btree (run_id);


--
-- Name: api_client_user_id_0eb743ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_client_user_id_0eb743ac ON public.api_client USING btree (user_id);


--
-- Name: api_job_client_id_58e1fa2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_job_client_id_58e1fa2c ON public.api_job USING btree (client_id);


--
-- Name: api_job_ended_at_1fccd43f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_job_ended_at_1fccd43f ON public.api_job USING btree (ended_at);


--
-- Name: api_job_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_job_last ON public.api_job USING btree (client_id, id DESC);


--
-- Name: api_job_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_job_open ON public.api_job USING btree (client_id, id) WHERE (ended_at IS NULL);


--
-- Name: api_job_run_id_7bc5c9fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_job_run_id_7bc5c9fe ON public.api_job USING btree (run_id);


--
-- Name: api_keptanswer_client_id_ade7d10b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_keptanswer_client_id_ade7d10b ON public.api_keptanswer USING btree (client_id);


--
-- Name: api_keptanswer_made_at_1aa827b1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_keptanswer_made_at_1aa827b1 ON public.api_keptanswer USING btree (made_at);


--
-- Name: api_personaltoken_checksum_3c2a09fe_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_personaltoken_checksum_3c2a09fe_like ON public.api_personaltoken USING btree (checksum varchar_pattern_ops);


--
-- Name: api_personaltoken_user_id_3051af13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX api_personaltoken_user_id_3051af13 ON public.api_personaltoken USING btree (user_id);


--
-- Name: audit_delivery_event_id_f226fdb3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_delivery_event_id_f226fdb3 ON public.audit_delivery USING btree (event_id);


--
-- Name: audit_delivery_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_delivery_waiting ON public.audit_delivery USING btree (next_at) WHERE ((state)::text = 'waiting'::text);


--
-- Name: audit_event_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_event_run ON public.audit_event USING btree (run, id);


--
-- Name: audit_event_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_event_subject ON public.audit_event USING btree (subject, id);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: base_content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);


--
-- Name: content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);


--
-- Name: courses_actor_course_id_832dfb11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_actor_course_id_832dfb11 ON public.courses_actor USING btree (course_id);


--
-- Name: courses_actor_first_published_at_acc54557; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_actor_first_published_at_acc54557 ON public.courses_actor USING btree (first_published_at);


--
-- Name: courses_actor_latest_revision_id_6215bd83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_actor_latest_revision_id_6215bd83 ON public.courses_actor USING btree (latest_revision_id);


--
-- Name: courses_actor_live_revision_id_b2d7bee2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_actor_live_revision_id_b2d7bee2 ON public.courses_actor USING btree (live_revision_id);


--
-- Name: courses_actor_locale_id_3ec3e1b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_actor_locale_id_3ec3e1b7 ON public.courses_actor USING btree (locale_id);


--
-- Name: courses_anchor_passage_id_03c187df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_anchor_passage_id_03c187df ON public.courses_anchor USING btree (passage_id);


--
-- Name: courses_claim_actor_id_c02e9a53; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claim_actor_id_c02e9a53 ON public.courses_claim USING btree (actor_id);


--
-- Name: courses_claim_passage_id_e71dcd03; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claim_passage_id_e71dcd03 ON public.courses_claim USING btree (passage_id);


--
-- Name: courses_claim_reference_id_7dc9b47e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claim_reference_id_7dc9b47e ON public.courses_claim USING btree (reference_id);


--
-- Name: courses_claiminterest_actor_id_d82d3117; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claiminterest_actor_id_d82d3117 ON public.courses_claiminterest USING btree (actor_id);


--
-- Name: courses_claiminterest_claim_id_555830c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claiminterest_claim_id_555830c1 ON public.courses_claiminterest USING btree (claim_id);


--
-- Name: courses_claiminterest_interest_id_8cf878ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_claiminterest_interest_id_8cf878ad ON public.courses_claiminterest USING btree (interest_id);


--
-- Name: courses_coursedocument_collection_id_6ab173f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_coursedocument_collection_id_6ab173f0 ON public.courses_coursedocument USING btree (collection_id);


--
-- Name: courses_coursedocument_uploaded_by_user_id_bf8f3a44; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_coursedocument_uploaded_by_user_id_bf8f3a44 ON public.courses_coursedocument USING btree (uploaded_by_user_id);


--
-- Name: courses_courseimage_collection_id_5c536cb5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courseimage_collection_id_5c536cb5 ON public.courses_courseimage USING btree (collection_id);


--
-- Name: courses_courseimage_created_at_15319f18; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courseimage_created_at_15319f18 ON public.courses_courseimage USING btree (created_at);


--
-- Name: courses_courseimage_file_hash_40f92bf6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courseimage_file_hash_40f92bf6 ON public.courses_courseimage USING btree (file_hash);


--
-- Name: courses_courseimage_file_hash_40f92bf6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courseimage_file_hash_40f92bf6_like ON public.courses_courseimage USING btree (file_hash varchar_pattern_ops);


--
-- Name: courses_courseimage_uploaded_by_user_id_c68f3eae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courseimage_uploaded_by_user_id_c68f3eae ON public.courses_courseimage USING btree (uploaded_by_user_id);


--
-- Name: courses_courserendition_filter_spec_da84a37a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courserendition_filter_spec_da84a37a ON public.courses_courserendition USING btree (filter_spec);


--
-- Name: courses_courserendition_filter_spec_da84a37a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courserendition_filter_spec_da84a37a_like ON public.courses_courserendition USING btree (filter_spec varchar_pattern_ops);


--
-- Name: courses_courserendition_image_id_35af6531; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_courserendition_image_id_35af6531 ON public.courses_courserendition USING btree (image_id);


--
-- Name: courses_event_course_id_c1b572a0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_event_course_id_c1b572a0 ON public.courses_event USING btree (course_id);


--
-- Name: courses_event_first_published_at_3464a1fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_event_first_published_at_3464a1fd ON public.courses_event USING btree (first_published_at);


--
-- Name: courses_event_latest_revision_id_6cb5abe7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_event_latest_revision_id_6cb5abe7 ON public.courses_event USING btree (latest_revision_id);


--
-- Name: courses_event_live_revision_id_f60dbe56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_event_live_revision_id_f60dbe56 ON public.courses_event USING btree (live_revision_id);


--
-- Name: courses_event_locale_id_9a2f2bcf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_event_locale_id_9a2f2bcf ON public.courses_event USING btree (locale_id);


--
-- Name: courses_eventactor_actor_id_53c63583; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_eventactor_actor_id_53c63583 ON public.courses_eventactor USING btree (actor_id);


--
-- Name: courses_eventactor_event_id_5855bcf2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_eventactor_event_id_5855bcf2 ON public.courses_eventactor USING btree (event_id);


--
-- Name: courses_eventuse_event_id_dc3f8a1c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_eventuse_event_id_dc3f8a1c ON public.courses_eventuse USING btree (event_id);


--
-- Name: courses_eventuse_passage_id_2939656d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_eventuse_passage_id_2939656d ON public.courses_eventuse USING btree (passage_id);


--
-- Name: courses_findable_course_id_2d221dcd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_findable_course_id_2d221dcd ON public.courses_findable USING btree (course_id);


--
-- Name: courses_findable_lesson_id_a95d1642; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_findable_lesson_id_a95d1642 ON public.courses_findable USING btree (lesson_id);


--
-- Name: courses_findable_named; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_findable_named ON public.courses_findable USING gin (words) WHERE (NOT ((kind)::text = 'passage'::text));


--
-- Name: courses_findable_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_findable_words ON public.courses_findable USING gin (words);


--
-- Name: courses_interest_course_id_43e11cda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_interest_course_id_43e11cda ON public.courses_interest USING btree (course_id);


--
-- Name: courses_interest_first_published_at_f27e7b00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_interest_first_published_at_f27e7b00 ON public.courses_interest USING btree (first_published_at);


--
-- Name: courses_interest_latest_revision_id_3eade3be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_interest_latest_revision_id_3eade3be ON public.courses_interest USING btree (latest_revision_id);


--
-- Name: courses_interest_live_revision_id_df2b7402; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_interest_live_revision_id_df2b7402 ON public.courses_interest USING btree (live_revision_id);


--
-- Name: courses_interest_locale_id_432f16fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_interest_locale_id_432f16fd ON public.courses_interest USING btree (locale_id);


--
-- Name: courses_known_word_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_known_word_like ON public.courses_knownword USING gin (word public.gin_trgm_ops);


--
-- Name: courses_note_course_id_ad501558; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_course_id_ad501558 ON public.courses_note USING btree (course_id);


--
-- Name: courses_note_first_published_at_a7b727c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_first_published_at_a7b727c4 ON public.courses_note USING btree (first_published_at);


--
-- Name: courses_note_latest_revision_id_fdb7344d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_latest_revision_id_fdb7344d ON public.courses_note USING btree (latest_revision_id);


--
-- Name: courses_note_live_revision_id_4613e216; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_live_revision_id_4613e216 ON public.courses_note USING btree (live_revision_id);


--
-- Name: courses_note_locale_id_9a15404b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_locale_id_9a15404b ON public.courses_note USING btree (locale_id);


--
-- Name: courses_note_reference_id_aa0a0368; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_note_reference_id_aa0a0368 ON public.courses_note USING btree (reference_id);


--
-- Name: courses_noteuse_note_id_3a7d3284; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_noteuse_note_id_3a7d3284 ON public.courses_noteuse USING btree (note_id);


--
-- Name: courses_noteuse_passage_id_9e56036e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_noteuse_passage_id_9e56036e ON public.courses_noteuse USING btree (passage_id);


--
-- Name: courses_passage_block; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_passage_block ON public.courses_passage USING btree (block);


--
-- Name: courses_passage_lesson_id_c8de3a96; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_passage_lesson_id_c8de3a96 ON public.courses_passage USING btree (lesson_id);


--
-- Name: courses_passage_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_passage_number ON public.courses_passage USING btree (lesson_id, number);


--
-- Name: courses_place_course_id_5aae77e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_place_course_id_5aae77e0 ON public.courses_place USING btree (course_id);


--
-- Name: courses_place_first_published_at_56fd6806; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_place_first_published_at_56fd6806 ON public.courses_place USING btree (first_published_at);


--
-- Name: courses_place_latest_revision_id_adc6df5f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_place_latest_revision_id_adc6df5f ON public.courses_place USING btree (latest_revision_id);


--
-- Name: courses_place_live_revision_id_afb8c0ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_place_live_revision_id_afb8c0ad ON public.courses_place USING btree (live_revision_id);


--
-- Name: courses_place_locale_id_af4d279b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_place_locale_id_af4d279b ON public.courses_place USING btree (locale_id);


--
-- Name: courses_placeuse_passage_id_c2230bcf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_placeuse_passage_id_c2230bcf ON public.courses_placeuse USING btree (passage_id);


--
-- Name: courses_placeuse_place_id_70be637b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_placeuse_place_id_70be637b ON public.courses_placeuse USING btree (place_id);


--
-- Name: courses_printedtext_course_id_32f4ba68; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_printedtext_course_id_32f4ba68 ON public.courses_printedtext USING btree (course_id);


--
-- Name: courses_printedtext_lesson_id_83ed8f62; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_printedtext_lesson_id_83ed8f62 ON public.courses_printedtext USING btree (lesson_id);


--
-- Name: courses_reference_course_id_03721975; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_reference_course_id_03721975 ON public.courses_reference USING btree (course_id);


--
-- Name: courses_reference_first_published_at_7a41a9db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_reference_first_published_at_7a41a9db ON public.courses_reference USING btree (first_published_at);


--
-- Name: courses_reference_latest_revision_id_d8678773; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_reference_latest_revision_id_d8678773 ON public.courses_reference USING btree (latest_revision_id);


--
-- Name: courses_reference_live_revision_id_6f8eccd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_reference_live_revision_id_6f8eccd2 ON public.courses_reference USING btree (live_revision_id);


--
-- Name: courses_reference_locale_id_85eb5b11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_reference_locale_id_85eb5b11 ON public.courses_reference USING btree (locale_id);


--
-- Name: courses_term_course_id_faa5ebd3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_term_course_id_faa5ebd3 ON public.courses_term USING btree (course_id);


--
-- Name: courses_term_first_published_at_f2b0caae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_term_first_published_at_f2b0caae ON public.courses_term USING btree (first_published_at);


--
-- Name: courses_term_latest_revision_id_3e15fce0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_term_latest_revision_id_3e15fce0 ON public.courses_term USING btree (latest_revision_id);


--
-- Name: courses_term_live_revision_id_dad8d93b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_term_live_revision_id_dad8d93b ON public.courses_term USING btree (live_revision_id);


--
-- Name: courses_term_locale_id_29315d83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_term_locale_id_29315d83 ON public.courses_term USING btree (locale_id);


--
-- Name: courses_termuse_passage_id_ffdbe39b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_termuse_passage_id_ffdbe39b ON public.courses_termuse USING btree (passage_id);


--
-- Name: courses_termuse_term_id_412f9bf5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX courses_termuse_term_id_412f9bf5 ON public.courses_termuse USING btree (term_id);


--
-- Name: debates_debate_course_id_7bc061d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_debate_course_id_7bc061d6 ON public.debates_debate USING btree (course_id);


--
-- Name: debates_debate_module_id_09bf508d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_debate_module_id_09bf508d ON public.debates_debate USING btree (module_id);


--
-- Name: debates_round_debate_id_b12e7501; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_round_debate_id_b12e7501 ON public.debates_round USING btree (debate_id);


--
-- Name: debates_seat_enrolment_id_c3b12371; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_seat_enrolment_id_c3b12371 ON public.debates_seat USING btree (enrolment_id);


--
-- Name: debates_seat_side_id_6a033a5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_seat_side_id_6a033a5c ON public.debates_seat USING btree (side_id);


--
-- Name: debates_side_actor_id_80ed152c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_side_actor_id_80ed152c ON public.debates_side USING btree (actor_id);


--
-- Name: debates_sitting_debate_id_4107d7e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX debates_sitting_debate_id_4107d7e8 ON public.debates_sitting USING btree (debate_id);


--
-- Name: discussions_act_by_id_d497b792; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_act_by_id_d497b792 ON public.discussions_act USING btree (by_id);


--
-- Name: discussions_act_other_id_a3536276; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_act_other_id_a3536276 ON public.discussions_act USING btree (other_id);


--
-- Name: discussions_act_post_id_f28753dd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_act_post_id_f28753dd ON public.discussions_act USING btree (post_id);


--
-- Name: discussions_act_thread_id_8bb131f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_act_thread_id_8bb131f0 ON public.discussions_act USING btree (thread_id);


--
-- Name: discussions_citation_passage_id_14bdcba7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_citation_passage_id_14bdcba7 ON public.discussions_citation USING btree (passage_id);


--
-- Name: discussions_citation_post_id_af291d50; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_citation_post_id_af291d50 ON public.discussions_citation USING btree (post_id);


--
-- Name: discussions_follow_enrolment_id_2b6f6a8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_follow_enrolment_id_2b6f6a8b ON public.discussions_follow USING btree (enrolment_id);


--
-- Name: discussions_follow_lesson_id_6e123f9d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_follow_lesson_id_6e123f9d ON public.discussions_follow USING btree (lesson_id);


--
-- Name: discussions_follow_passage_id_8898b6ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_follow_passage_id_8898b6ae ON public.discussions_follow USING btree (passage_id);


--
-- Name: discussions_follow_person_id_80f869f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_follow_person_id_80f869f7 ON public.discussions_follow USING btree (person_id);


--
-- Name: discussions_follow_thread_id_479e6c62; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_follow_thread_id_479e6c62 ON public.discussions_follow USING btree (thread_id);


--
-- Name: discussions_group_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX discussions_group_name_once ON public.discussions_group USING btree (run_id, name) WHERE (closed_at IS NULL);


--
-- Name: discussions_group_run_id_983fbc71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_group_run_id_983fbc71 ON public.discussions_group USING btree (run_id);


--
-- Name: discussions_letter_enrolment_id_46d1aaa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_letter_enrolment_id_46d1aaa4 ON public.discussions_letter USING btree (enrolment_id);


--
-- Name: discussions_letter_post_id_fe9ccd71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_letter_post_id_fe9ccd71 ON public.discussions_letter USING btree (post_id);


--
-- Name: discussions_letter_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_letter_waiting ON public.discussions_letter USING btree (due_at) WHERE ((state)::text = 'waiting'::text);


--
-- Name: discussions_mailchoice_next; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_mailchoice_next ON public.discussions_mailchoice USING btree (next_at) WHERE (next_at IS NOT NULL);


--
-- Name: discussions_member_enrolment_id_7f26f852; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_member_enrolment_id_7f26f852 ON public.discussions_member USING btree (enrolment_id);


--
-- Name: discussions_member_group_id_c1f64bb4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_member_group_id_c1f64bb4 ON public.discussions_member USING btree (group_id);


--
-- Name: discussions_member_of_one_group; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX discussions_member_of_one_group ON public.discussions_member USING btree (enrolment_id) WHERE is_current;


--
-- Name: discussions_mode_lesson_id_fe17b5e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_mode_lesson_id_fe17b5e8 ON public.discussions_mode USING btree (lesson_id);


--
-- Name: discussions_mode_run_id_daaec09b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_mode_run_id_daaec09b ON public.discussions_mode USING btree (run_id);


--
-- Name: discussions_notice_act_id_6abcc81e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_notice_act_id_6abcc81e ON public.discussions_notice USING btree (act_id);


--
-- Name: discussions_notice_enrolment_id_c2cfe164; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_notice_enrolment_id_c2cfe164 ON public.discussions_notice USING btree (enrolment_id);


--
-- Name: discussions_notice_unread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_notice_unread ON public.discussions_notice USING btree (enrolment_id) WHERE (read_at IS NULL);


--
-- Name: discussions_participation_run_id_34ad99a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_participation_run_id_34ad99a3 ON public.discussions_participation USING btree (run_id);


--
-- Name: discussions_participationrule_by_id_4337ffe4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_participationrule_by_id_4337ffe4 ON public.discussions_participationrule USING btree (by_id);


--
-- Name: discussions_participationrule_page_id_7be9c739; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_participationrule_page_id_7be9c739 ON public.discussions_participationrule USING btree (page_id);


--
-- Name: discussions_participationrule_participation_id_442df52c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_participationrule_participation_id_442df52c ON public.discussions_participationrule USING btree (participation_id);


--
-- Name: discussions_picture_author_id_f7bdea7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_picture_author_id_f7bdea7f ON public.discussions_picture USING btree (author_id);


--
-- Name: discussions_picture_post_id_90a3fabd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_picture_post_id_90a3fabd ON public.discussions_picture USING btree (post_id);


--
-- Name: discussions_post_author_id_a44af7e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_author_id_a44af7e2 ON public.discussions_post USING btree (author_id);


--
-- Name: discussions_post_by_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_by_author ON public.discussions_post USING btree (author_id, created_at);


--
-- Name: discussions_post_in_thread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_in_thread ON public.discussions_post USING btree (thread_id, created_at, id);


--
-- Name: discussions_post_one_opening; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX discussions_post_one_opening ON public.discussions_post USING btree (thread_id) WHERE is_opening;


--
-- Name: discussions_post_parent_id_3e393a64; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_parent_id_3e393a64 ON public.discussions_post USING btree (parent_id);


--
-- Name: discussions_post_thread_id_9f04802e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_thread_id_9f04802e ON public.discussions_post USING btree (thread_id);


--
-- Name: discussions_post_untold; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_untold ON public.discussions_post USING btree (id) WHERE (told_at IS NULL);


--
-- Name: discussions_post_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_post_words ON public.discussions_post USING gin (to_tsvector('simple'::regconfig, COALESCE(text, ''::text)));


--
-- Name: discussions_postversion_post_id_992e5bd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_postversion_post_id_992e5bd8 ON public.discussions_postversion USING btree (post_id);


--
-- Name: discussions_quotation_passage_id_ad2e60c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_quotation_passage_id_ad2e60c0 ON public.discussions_quotation USING btree (passage_id);


--
-- Name: discussions_quotation_post_id_6bb0c806; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_quotation_post_id_6bb0c806 ON public.discussions_quotation USING btree (post_id);


--
-- Name: discussions_quotation_quoted_id_7c459ed3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_quotation_quoted_id_7c459ed3 ON public.discussions_quotation USING btree (quoted_id);


--
-- Name: discussions_slowmode_run_id_a517c3ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_slowmode_run_id_a517c3ec ON public.discussions_slowmode USING btree (run_id);


--
-- Name: discussions_slowmode_thread_id_e5a5934c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_slowmode_thread_id_e5a5934c ON public.discussions_slowmode USING btree (thread_id);


--
-- Name: discussions_suspension_by_id_b1630ee5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_suspension_by_id_b1630ee5 ON public.discussions_suspension USING btree (by_id);


--
-- Name: discussions_suspension_ended_by_id_731fdcef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_suspension_ended_by_id_731fdcef ON public.discussions_suspension USING btree (ended_by_id);


--
-- Name: discussions_suspension_enrolment_id_76dcd88a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_suspension_enrolment_id_76dcd88a ON public.discussions_suspension USING btree (enrolment_id);


--
-- Name: discussions_suspension_one_stands; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX discussions_suspension_one_stands ON public.discussions_suspension USING btree (enrolment_id) WHERE (ended_at IS NULL);


--
-- Name: discussions_thread_anchor_id_e1bdbf2b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_anchor_id_e1bdbf2b ON public.discussions_thread USING btree (anchor_id);


--
-- Name: discussions_thread_author_id_bfc593d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_author_id_bfc593d4 ON public.discussions_thread USING btree (author_id);


--
-- Name: discussions_thread_endorsed_by_id_e56d96f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_endorsed_by_id_e56d96f8 ON public.discussions_thread USING btree (endorsed_by_id);


--
-- Name: discussions_thread_endorsed_id_e3df389c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_endorsed_id_e3df389c ON public.discussions_thread USING btree (endorsed_id);


--
-- Name: discussions_thread_group_id_8ebafb6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_group_id_8ebafb6b ON public.discussions_thread USING btree (group_id);


--
-- Name: discussions_thread_joined_to_id_13e87fd3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_joined_to_id_13e87fd3 ON public.discussions_thread USING btree (joined_to_id);


--
-- Name: discussions_thread_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_latest ON public.discussions_thread USING btree (run_id, last_post_at DESC, id DESC);


--
-- Name: discussions_thread_lesson; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_lesson ON public.discussions_thread USING btree (run_id, lesson_id);


--
-- Name: discussions_thread_lesson_id_39ec09e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_lesson_id_39ec09e1 ON public.discussions_thread USING btree (lesson_id);


--
-- Name: discussions_thread_run_id_a0b450f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_run_id_a0b450f6 ON public.discussions_thread USING btree (run_id);


--
-- Name: discussions_thread_section_id_650710c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_section_id_650710c8 ON public.discussions_thread USING btree (section_id);


--
-- Name: discussions_thread_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_subject ON public.discussions_thread USING btree (run_id, subject) WHERE (subject IS NOT NULL);


--
-- Name: discussions_thread_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_title ON public.discussions_thread USING gin (title public.gin_trgm_ops);


--
-- Name: discussions_thread_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_thread_waiting ON public.discussions_thread USING btree (run_id, last_post_at DESC, id DESC) WHERE ((endorsed_id IS NULL) AND (hidden_at IS NULL) AND (others_count = 0) AND (resolved_at IS NULL) AND (NOT ((kind)::text = 'announcement'::text)));


--
-- Name: discussions_threadread_enrolment_id_c403dcfe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_threadread_enrolment_id_c403dcfe ON public.discussions_threadread USING btree (enrolment_id);


--
-- Name: discussions_threadread_thread_id_08a8ee94; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX discussions_threadread_thread_id_08a8ee94 ON public.discussions_threadread USING btree (thread_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: essays_draft_current_id_de7e8956; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_draft_current_id_de7e8956 ON public.essays_draft USING btree (current_id);


--
-- Name: essays_draft_enrolment_id_14704643; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_draft_enrolment_id_14704643 ON public.essays_draft USING btree (enrolment_id);


--
-- Name: essays_draft_submission_id_f1c7b80b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_draft_submission_id_f1c7b80b ON public.essays_draft USING btree (submission_id);


--
-- Name: essays_essay_course_id_f1a09403; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essay_course_id_f1a09403 ON public.essays_essay USING btree (course_id);


--
-- Name: essays_essay_module_id_7bf2a659; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essay_module_id_7bf2a659 ON public.essays_essay USING btree (module_id);


--
-- Name: essays_essay_rubric_id_adb4a2b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essay_rubric_id_adb4a2b6 ON public.essays_essay USING btree (rubric_id);


--
-- Name: essays_essaysource_essay_id_b5baf7ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essaysource_essay_id_b5baf7ac ON public.essays_essaysource USING btree (essay_id);


--
-- Name: essays_essaysource_lesson_id_71dfb1f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essaysource_lesson_id_71dfb1f4 ON public.essays_essaysource USING btree (lesson_id);


--
-- Name: essays_essaysource_passage_id_53c8a6d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_essaysource_passage_id_53c8a6d0 ON public.essays_essaysource USING btree (passage_id);


--
-- Name: essays_remark_made_by_id_707da902; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_remark_made_by_id_707da902 ON public.essays_remark USING btree (made_by_id);


--
-- Name: essays_remark_submission_id_67e3dab4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_remark_submission_id_67e3dab4 ON public.essays_remark USING btree (submission_id);


--
-- Name: essays_submission_files_essayfile_id_f0edd6c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_submission_files_essayfile_id_f0edd6c3 ON public.essays_submission_files USING btree (essayfile_id);


--
-- Name: essays_submission_files_submission_id_5210c775; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_submission_files_submission_id_5210c775 ON public.essays_submission_files USING btree (submission_id);


--
-- Name: essays_submission_version_id_46b9aeb9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX essays_submission_version_id_46b9aeb9 ON public.essays_submission USING btree (version_id);


--
-- Name: formstate_user_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);


--
-- Name: grading_accommodation_given_by_id_9f89b404; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_accommodation_given_by_id_9f89b404 ON public.grading_accommodation USING btree (given_by_id);


--
-- Name: grading_allotment_by_id_41a463db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_allotment_by_id_41a463db ON public.grading_allotment USING btree (by_id);


--
-- Name: grading_allotment_line_item_id_0bac36b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_allotment_line_item_id_0bac36b4 ON public.grading_allotment USING btree (line_item_id);


--
-- Name: grading_allotment_marker_id_7a1784f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_allotment_marker_id_7a1784f7 ON public.grading_allotment USING btree (marker_id);


--
-- Name: grading_appeal_decided_by_id_81aa9dc7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appeal_decided_by_id_81aa9dc7 ON public.grading_appeal USING btree (decided_by_id);


--
-- Name: grading_appeal_enrolment_id_158525a5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appeal_enrolment_id_158525a5 ON public.grading_appeal USING btree (enrolment_id);


--
-- Name: grading_appeal_entry_id_81989154; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appeal_entry_id_81989154 ON public.grading_appeal USING btree (entry_id);


--
-- Name: grading_appeal_line_item_id_30cae2c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appeal_line_item_id_30cae2c3 ON public.grading_appeal USING btree (line_item_id);


--
-- Name: grading_appeal_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX grading_appeal_one_open ON public.grading_appeal USING btree (enrolment_id, line_item_id, part) NULLS NOT DISTINCT WHERE ((state)::text = 'open'::text);


--
-- Name: grading_appeal_words_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX grading_appeal_words_once ON public.grading_appealwords USING btree (appeal_id, role) WHERE (NOT ((role)::text = 'note'::text));


--
-- Name: grading_appealwindow_line_item_id_a96c1846; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appealwindow_line_item_id_a96c1846 ON public.grading_appealwindow USING btree (line_item_id);


--
-- Name: grading_appealwindow_run_id_d1430df1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appealwindow_run_id_d1430df1 ON public.grading_appealwindow USING btree (run_id);


--
-- Name: grading_appealwords_appeal_id_85ea5fd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appealwords_appeal_id_85ea5fd2 ON public.grading_appealwords USING btree (appeal_id);


--
-- Name: grading_appealwords_by_id_0f66de22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_appealwords_by_id_0f66de22 ON public.grading_appealwords USING btree (by_id);


--
-- Name: grading_category_run_id_08bb3453; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_category_run_id_08bb3453 ON public.grading_category USING btree (run_id);


--
-- Name: grading_classsession_section_id_05cb03a7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_classsession_section_id_05cb03a7 ON public.grading_classsession USING btree (section_id);


--
-- Name: grading_criterion_rubric_id_c46b4181; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_criterion_rubric_id_c46b4181 ON public.grading_criterion USING btree (rubric_id);


--
-- Name: grading_entry_cell; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_entry_cell ON public.grading_entry USING btree (line_item_id, enrolment_id, id);


--
-- Name: grading_extension_activity_id_01c029e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_extension_activity_id_01c029e9 ON public.grading_extension USING btree (activity_id);


--
-- Name: grading_extension_enrolment_id_51a6126d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_extension_enrolment_id_51a6126d ON public.grading_extension USING btree (enrolment_id);


--
-- Name: grading_extension_file; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_extension_file ON public.grading_extension USING btree (file) WHERE (file IS NOT NULL);


--
-- Name: grading_extension_given_by_id_2245e8c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_extension_given_by_id_2245e8c2 ON public.grading_extension USING btree (given_by_id);


--
-- Name: grading_extension_one_current; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX grading_extension_one_current ON public.grading_extension USING btree (enrolment_id, activity_id) WHERE is_current;


--
-- Name: grading_extension_replaces_id_cb2109f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_extension_replaces_id_cb2109f2 ON public.grading_extension USING btree (replaces_id);


--
-- Name: grading_judgement_by_id_0a66209b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_judgement_by_id_0a66209b ON public.grading_judgement USING btree (by_id);


--
-- Name: grading_judgement_enrolment_id_5abdb637; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_judgement_enrolment_id_5abdb637 ON public.grading_judgement USING btree (enrolment_id);


--
-- Name: grading_judgement_line_item_id_08805adf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_judgement_line_item_id_08805adf ON public.grading_judgement USING btree (line_item_id);


--
-- Name: grading_keptcomment_about_223a602b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_keptcomment_about_223a602b ON public.grading_keptcomment USING btree (about);


--
-- Name: grading_keptcomment_course_id_4c7b07b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_keptcomment_course_id_4c7b07b0 ON public.grading_keptcomment USING btree (course_id);


--
-- Name: grading_keptcomment_made_by_id_3533410b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_keptcomment_made_by_id_3533410b ON public.grading_keptcomment USING btree (made_by_id);


--
-- Name: grading_latepolicy_run_id_a4d4c00f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_latepolicy_run_id_a4d4c00f ON public.grading_latepolicy USING btree (run_id);


--
-- Name: grading_level_criterion_id_095910f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_level_criterion_id_095910f2 ON public.grading_level USING btree (criterion_id);


--
-- Name: grading_lineitem_category_id_5738568f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_lineitem_category_id_5738568f ON public.grading_lineitem USING btree (category_id);


--
-- Name: grading_lineitem_late_policy_id_fb900356; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_lineitem_late_policy_id_fb900356 ON public.grading_lineitem USING btree (late_policy_id);


--
-- Name: grading_lineitem_run_id_c577efd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_lineitem_run_id_c577efd2 ON public.grading_lineitem USING btree (run_id);


--
-- Name: grading_mark_line_item_id_bc276836; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_mark_line_item_id_bc276836 ON public.grading_mark USING btree (line_item_id);


--
-- Name: grading_markschange_by_id_a026fd67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_markschange_by_id_a026fd67 ON public.grading_markschange USING btree (by_id);


--
-- Name: grading_markschange_line_item_id_5d484845; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_markschange_line_item_id_5d484845 ON public.grading_markschange USING btree (line_item_id);


--
-- Name: grading_planned_release_all_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX grading_planned_release_all_once ON public.grading_plannedrelease USING btree (line_item_id) WHERE ((section_id IS NULL) AND ((state)::text = 'waiting'::text));


--
-- Name: grading_planned_release_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_planned_release_due ON public.grading_plannedrelease USING btree (at) WHERE ((state)::text = 'waiting'::text);


--
-- Name: grading_planned_release_section_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX grading_planned_release_section_once ON public.grading_plannedrelease USING btree (line_item_id, section_id) WHERE ((section_id IS NOT NULL) AND ((state)::text = 'waiting'::text));


--
-- Name: grading_plannedrelease_line_item_id_f1c0ac2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_plannedrelease_line_item_id_f1c0ac2c ON public.grading_plannedrelease USING btree (line_item_id);


--
-- Name: grading_plannedrelease_planned_by_id_fbd46757; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_plannedrelease_planned_by_id_fbd46757 ON public.grading_plannedrelease USING btree (planned_by_id);


--
-- Name: grading_plannedrelease_section_id_6dda557f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_plannedrelease_section_id_6dda557f ON public.grading_plannedrelease USING btree (section_id);


--
-- Name: grading_rubric_course_id_1b824898; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_rubric_course_id_1b824898 ON public.grading_rubric USING btree (course_id);


--
-- Name: grading_rubricversion_by_id_08fa5007; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_rubricversion_by_id_08fa5007 ON public.grading_rubricversion USING btree (by_id);


--
-- Name: grading_rubricversion_rubric_id_0970a59b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_rubricversion_rubric_id_0970a59b ON public.grading_rubricversion USING btree (rubric_id);


--
-- Name: grading_scalestep_run_id_bcea5076; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_scalestep_run_id_bcea5076 ON public.grading_scalestep USING btree (run_id);


--
-- Name: grading_schemechange_by_id_9727ea1d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_schemechange_by_id_9727ea1d ON public.grading_schemechange USING btree (by_id);


--
-- Name: grading_schemechange_run_id_eef7a31e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_schemechange_run_id_eef7a31e ON public.grading_schemechange USING btree (run_id);


--
-- Name: grading_settlement_by_id_bd413e3c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_settlement_by_id_bd413e3c ON public.grading_settlement USING btree (by_id);


--
-- Name: grading_settlement_line_item_id_899c04e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grading_settlement_line_item_id_899c04e5 ON public.grading_settlement USING btree (line_item_id);


--
-- Name: lms_attempt_message_id_40fa525c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_attempt_message_id_40fa525c ON public.lms_attempt USING btree (message_id);


--
-- Name: lms_batch_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_batch_last ON public.lms_sentbatch USING btree (store_id, id DESC);


--
-- Name: lms_endpoint_made_by_id_f366a798; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_endpoint_made_by_id_f366a798 ON public.lms_endpoint USING btree (made_by_id);


--
-- Name: lms_endpoint_runs_endpoint_id_0ff894eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_endpoint_runs_endpoint_id_0ff894eb ON public.lms_endpoint_runs USING btree (endpoint_id);


--
-- Name: lms_endpoint_runs_run_id_654bdad8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_endpoint_runs_run_id_654bdad8 ON public.lms_endpoint_runs USING btree (run_id);


--
-- Name: lms_follower_name_a8cc791e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_follower_name_a8cc791e_like ON public.lms_follower USING btree (name varchar_pattern_ops);


--
-- Name: lms_message_done; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_done ON public.lms_message USING btree (done_at) WHERE (done_at IS NOT NULL);


--
-- Name: lms_message_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_due ON public.lms_message USING btree (endpoint_id, due_at) WHERE ((due_at IS NOT NULL) AND ((state)::text = 'waiting'::text));


--
-- Name: lms_message_endpoint_id_6fcdabb1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_endpoint_id_6fcdabb1 ON public.lms_message USING btree (endpoint_id);


--
-- Name: lms_message_event_id_d5f4f1c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_event_id_d5f4f1c8 ON public.lms_message USING btree (event_id);


--
-- Name: lms_message_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_last ON public.lms_message USING btree (endpoint_id, id DESC);


--
-- Name: lms_message_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_order ON public.lms_message USING btree (endpoint_id, key, event_id) WHERE ((state)::text = 'waiting'::text);


--
-- Name: lms_message_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_message_state ON public.lms_message USING btree (endpoint_id, state, id DESC);


--
-- Name: lms_recordstore_runs_recordstore_id_3db0028d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_recordstore_runs_recordstore_id_3db0028d ON public.lms_recordstore_runs USING btree (recordstore_id);


--
-- Name: lms_recordstore_runs_run_id_a4a15f7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_recordstore_runs_run_id_a4a15f7e ON public.lms_recordstore_runs USING btree (run_id);


--
-- Name: lms_refusedstatement_statement_id_c101f903; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_refusedstatement_statement_id_c101f903 ON public.lms_refusedstatement USING btree (statement_id);


--
-- Name: lms_refusedstatement_store_id_30433771; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_refusedstatement_store_id_30433771 ON public.lms_refusedstatement USING btree (store_id);


--
-- Name: lms_sentbatch_first_id_c29587c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_sentbatch_first_id_c29587c8 ON public.lms_sentbatch USING btree (first_id);


--
-- Name: lms_sentbatch_last_id_c3492031; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_sentbatch_last_id_c3492031 ON public.lms_sentbatch USING btree (last_id);


--
-- Name: lms_sourced_class_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lms_sourced_class_once ON public.lms_sourcedid USING btree (sourced_id) WHERE ((kind)::text = 'class'::text);


--
-- Name: lms_sourcedid_line_item_id_461e81d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_sourcedid_line_item_id_461e81d0 ON public.lms_sourcedid USING btree (line_item_id);


--
-- Name: lms_statement_in_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_statement_in_run ON public.lms_statement USING btree (run_id, id);


--
-- Name: lms_store_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lms_store_due ON public.lms_recordstore USING btree (next_at) WHERE is_on;


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: oauth2_prov_token_f_996e8a_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_prov_token_f_996e8a_idx ON public.oauth2_provider_refreshtoken USING btree (token_family);


--
-- Name: oauth2_provider_accesstoken_application_id_b22886e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_accesstoken_application_id_b22886e1 ON public.oauth2_provider_accesstoken USING btree (application_id);


--
-- Name: oauth2_provider_accesstoken_token_checksum_85319a26_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_accesstoken_token_checksum_85319a26_like ON public.oauth2_provider_accesstoken USING btree (token_checksum varchar_pattern_ops);


--
-- Name: oauth2_provider_accesstoken_user_id_6e4c9a65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_accesstoken_user_id_6e4c9a65 ON public.oauth2_provider_accesstoken USING btree (user_id);


--
-- Name: oauth2_provider_devicegrant_client_id_229dd06d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_devicegrant_client_id_229dd06d ON public.oauth2_provider_devicegrant USING btree (client_id);


--
-- Name: oauth2_provider_devicegrant_client_id_229dd06d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_devicegrant_client_id_229dd06d_like ON public.oauth2_provider_devicegrant USING btree (client_id varchar_pattern_ops);


--
-- Name: oauth2_provider_devicegrant_user_id_1cec5156; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_devicegrant_user_id_1cec5156 ON public.oauth2_provider_devicegrant USING btree (user_id);


--
-- Name: oauth2_provider_grant_application_id_81923564; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_grant_application_id_81923564 ON public.oauth2_provider_grant USING btree (application_id);


--
-- Name: oauth2_provider_grant_code_49ab4ddf_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_grant_code_49ab4ddf_like ON public.oauth2_provider_grant USING btree (code varchar_pattern_ops);


--
-- Name: oauth2_provider_grant_user_id_e8f62af8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_grant_user_id_e8f62af8 ON public.oauth2_provider_grant USING btree (user_id);


--
-- Name: oauth2_provider_idtoken_application_id_08c5ff4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_idtoken_application_id_08c5ff4f ON public.oauth2_provider_idtoken USING btree (application_id);


--
-- Name: oauth2_provider_idtoken_user_id_dd512b59; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_idtoken_user_id_dd512b59 ON public.oauth2_provider_idtoken USING btree (user_id);


--
-- Name: oauth2_provider_refreshtoken_application_id_2d1c311b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_refreshtoken_application_id_2d1c311b ON public.oauth2_provider_refreshtoken USING btree (application_id);


--
-- Name: oauth2_provider_refreshtoken_user_id_da837fce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX oauth2_provider_refreshtoken_user_id_da837fce ON public.oauth2_provider_refreshtoken USING btree (user_id);


--
-- Name: quizzes_attempt_enrolment_id_01c9bbd0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_attempt_enrolment_id_01c9bbd0 ON public.quizzes_attempt USING btree (enrolment_id);


--
-- Name: quizzes_attempt_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX quizzes_attempt_one_open ON public.quizzes_attempt USING btree (activity_id, enrolment_id) WHERE ((state)::text = 'open'::text);


--
-- Name: quizzes_attempt_overdue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_attempt_overdue ON public.quizzes_attempt USING btree (grace_until) WHERE ((state)::text = 'open'::text);


--
-- Name: quizzes_attempt_quiz_id_5dc3f292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_attempt_quiz_id_5dc3f292 ON public.quizzes_attempt USING btree (quiz_id);


--
-- Name: quizzes_attemptitem_version_id_a16d0124; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_attemptitem_version_id_a16d0124 ON public.quizzes_attemptitem USING btree (version_id);


--
-- Name: quizzes_bank_course_id_86b66633; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_bank_course_id_86b66633 ON public.quizzes_bank USING btree (course_id);


--
-- Name: quizzes_item_bank_id_b68e3703; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_item_bank_id_b68e3703 ON public.quizzes_item USING btree (bank_id);


--
-- Name: quizzes_item_current_id_553562e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_item_current_id_553562e5 ON public.quizzes_item USING btree (current_id);


--
-- Name: quizzes_itemversion_item_id_765a76e6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_itemversion_item_id_765a76e6 ON public.quizzes_itemversion USING btree (item_id);


--
-- Name: quizzes_itemversion_passage_id_2e42ae53; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_itemversion_passage_id_2e42ae53 ON public.quizzes_itemversion USING btree (passage_id);


--
-- Name: quizzes_itemversion_rubric_id_8ad809b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_itemversion_rubric_id_8ad809b3 ON public.quizzes_itemversion USING btree (rubric_id);


--
-- Name: quizzes_moreattempts_enrolment_id_3a1c2dca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_moreattempts_enrolment_id_3a1c2dca ON public.quizzes_moreattempts USING btree (enrolment_id);


--
-- Name: quizzes_moreattempts_given_by_id_9860b8f3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_moreattempts_given_by_id_9860b8f3 ON public.quizzes_moreattempts USING btree (given_by_id);


--
-- Name: quizzes_quiz_course_id_6476d9c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quiz_course_id_6476d9c4 ON public.quizzes_quiz USING btree (course_id);


--
-- Name: quizzes_quiz_module_id_20aeab10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quiz_module_id_20aeab10 ON public.quizzes_quiz USING btree (module_id);


--
-- Name: quizzes_quizitem_item_id_661c2eea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quizitem_item_id_661c2eea ON public.quizzes_quizplace USING btree (item_id);


--
-- Name: quizzes_quizitem_quiz_id_6476dc13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quizitem_quiz_id_6476dc13 ON public.quizzes_quizplace USING btree (quiz_id);


--
-- Name: quizzes_quizplace_bank_id_ac09d4df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quizplace_bank_id_ac09d4df ON public.quizzes_quizplace USING btree (bank_id);


--
-- Name: quizzes_quizplace_tag_d4ba5a68; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quizplace_tag_d4ba5a68 ON public.quizzes_quizplace USING btree (tag);


--
-- Name: quizzes_quizplace_tag_d4ba5a68_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_quizplace_tag_d4ba5a68_like ON public.quizzes_quizplace USING btree (tag varchar_pattern_ops);


--
-- Name: quizzes_regrade_activity_id_187aabbe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_activity_id_187aabbe ON public.quizzes_regrade USING btree (activity_id);


--
-- Name: quizzes_regrade_applied_by_id_33f49d5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_applied_by_id_33f49d5b ON public.quizzes_regrade USING btree (applied_by_id);


--
-- Name: quizzes_regrade_item_id_44360ba5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_item_id_44360ba5 ON public.quizzes_regrade USING btree (item_id);


--
-- Name: quizzes_regrade_key_id_36a5d8b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_key_id_36a5d8b3 ON public.quizzes_regrade USING btree (key_id);


--
-- Name: quizzes_regrade_made_by_id_6b0a1778; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_made_by_id_6b0a1778 ON public.quizzes_regrade USING btree (made_by_id);


--
-- Name: quizzes_regrade_one_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX quizzes_regrade_one_draft ON public.quizzes_regrade USING btree (activity_id, item_id, policy, made_by_id) WHERE ((state)::text = 'draft'::text);


--
-- Name: quizzes_regrade_undoes_id_86a4f7be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regrade_undoes_id_86a4f7be ON public.quizzes_regrade USING btree (undoes_id);


--
-- Name: quizzes_regraded_mark_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regraded_mark_order ON public.quizzes_regradedmark USING btree (regrade_id, change, id);


--
-- Name: quizzes_regradedanswer_regrade_id_75f600aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regradedanswer_regrade_id_75f600aa ON public.quizzes_regradedanswer USING btree (regrade_id);


--
-- Name: quizzes_regradedmark_enrolment_id_48f72c26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_regradedmark_enrolment_id_48f72c26 ON public.quizzes_regradedmark USING btree (enrolment_id);


--
-- Name: quizzes_response_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX quizzes_response_latest ON public.quizzes_response USING btree (attempt_item_id, given_at, id);


--
-- Name: referenceindex_source_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);


--
-- Name: referenceindex_target_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);


--
-- Name: runs_activity_module_id_855ba859; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_activity_module_id_855ba859 ON public.runs_activity USING btree (module_id);


--
-- Name: runs_activity_run_id_56b73437; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_activity_run_id_56b73437 ON public.runs_activity USING btree (run_id);


--
-- Name: runs_enrolment_external_id_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX runs_enrolment_external_id_once ON public.runs_enrolment USING btree (run_id, external_id) WHERE (NOT ((external_id)::text = ''::text));


--
-- Name: runs_enrolment_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_enrolment_in_order ON public.runs_enrolment USING btree (run_id, id);


--
-- Name: runs_enrolment_section_id_1e9ed425; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_enrolment_section_id_1e9ed425 ON public.runs_enrolment USING btree (section_id);


--
-- Name: runs_enrolment_user_id_34e2a900; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_enrolment_user_id_34e2a900 ON public.runs_enrolment USING btree (user_id);


--
-- Name: runs_flag_answered_by_id_dd833227; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_flag_answered_by_id_dd833227 ON public.runs_flag USING btree (answered_by_id);


--
-- Name: runs_flag_enrolment_id_02790f95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_flag_enrolment_id_02790f95 ON public.runs_flag USING btree (enrolment_id);


--
-- Name: runs_flag_one_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX runs_flag_one_open ON public.runs_flag USING btree (enrolment_id, kind, thing) WHERE (answered_at IS NULL);


--
-- Name: runs_flag_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_flag_thing ON public.runs_flag USING btree (kind, thing);


--
-- Name: runs_lessonopening_lesson_id_19d71731; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lessonopening_lesson_id_19d71731 ON public.runs_lessonopening USING btree (lesson_id);


--
-- Name: runs_lessonopening_run_id_7d587392; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lessonopening_run_id_7d587392 ON public.runs_lessonopening USING btree (run_id);


--
-- Name: runs_lessonprogress_enrolment_id_b9220d20; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lessonprogress_enrolment_id_b9220d20 ON public.runs_lessonprogress USING btree (enrolment_id);


--
-- Name: runs_lessonprogress_lesson_id_3d2e321d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lessonprogress_lesson_id_3d2e321d ON public.runs_lessonprogress USING btree (lesson_id);


--
-- Name: runs_lessonprogress_passage_id_f41f7fff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lessonprogress_passage_id_f41f7fff ON public.runs_lessonprogress USING btree (passage_id);


--
-- Name: runs_lostmark_enrolment_id_3c257e01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lostmark_enrolment_id_3c257e01 ON public.runs_lostmark USING btree (enrolment_id);


--
-- Name: runs_lostmark_passage_id_0ec7b28c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_lostmark_passage_id_0ec7b28c ON public.runs_lostmark USING btree (passage_id);


--
-- Name: runs_private_note_beside; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_private_note_beside ON public.runs_privatenote USING btree (enrolment_id, lesson_id);


--
-- Name: runs_privatenote_enrolment_id_5d1d16c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_privatenote_enrolment_id_5d1d16c7 ON public.runs_privatenote USING btree (enrolment_id);


--
-- Name: runs_privatenote_lesson_id_7cd33c41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_privatenote_lesson_id_7cd33c41 ON public.runs_privatenote USING btree (lesson_id);


--
-- Name: runs_progress_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_progress_latest ON public.runs_lessonprogress USING btree (enrolment_id, read_at DESC);


--
-- Name: runs_run_course_id_1d7f4903; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_run_course_id_1d7f4903 ON public.runs_run USING btree (course_id);


--
-- Name: runs_run_key_cafbef30_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_run_key_cafbef30_like ON public.runs_run USING btree (key varchar_pattern_ops);


--
-- Name: runs_section_run_id_0ec8c6f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_section_run_id_0ec8c6f5 ON public.runs_section USING btree (run_id);


--
-- Name: runs_sectiondates_activity_id_c4f2bc90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_sectiondates_activity_id_c4f2bc90 ON public.runs_sectiondates USING btree (activity_id);


--
-- Name: runs_sectiondates_section_id_5c566a8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX runs_sectiondates_section_id_5c566a8e ON public.runs_sectiondates USING btree (section_id);


--
-- Name: taggit_tag_name_58eb2ed9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);


--
-- Name: taggit_tag_slug_6be58b2c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);


--
-- Name: taggit_tagg_content_8fc721_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);


--
-- Name: taggit_taggeditem_content_type_id_9957a03c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);


--
-- Name: taggit_taggeditem_object_id_e2d7d1df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);


--
-- Name: taggit_taggeditem_tag_id_f4f5b767; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_in_progress_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: usersessions_usersession_session_key_fd35de43_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);


--
-- Name: usersessions_usersession_user_id_af5e0a6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);


--
-- Name: wagtailadmi_content_717955_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);


--
-- Name: wagtailadmin_editingsession_content_type_id_4df7730e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);


--
-- Name: wagtailadmin_editingsession_user_id_6e1a9b70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);


--
-- Name: wagtailadmin_formstate_content_type_id_e32438b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);


--
-- Name: wagtailadmin_formstate_user_id_b910adc2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);


--
-- Name: wagtailcore_collection_path_d848dc19_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_collectionview_collectionviewrestriction__47320efd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);


--
-- Name: wagtailcore_collectionviewrestriction_collection_id_761908ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_comment_page_id_108444b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);


--
-- Name: wagtailcore_comment_resolved_by_id_a282aa0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);


--
-- Name: wagtailcore_comment_revision_created_id_1d058279; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);


--
-- Name: wagtailcore_comment_user_id_0c577ca6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);


--
-- Name: wagtailcore_commentreply_comment_id_afc7e027; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);


--
-- Name: wagtailcore_commentreply_user_id_d0b3b9c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);


--
-- Name: wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);


--
-- Name: wagtailcore_groupapprovaltask_groups_group_id_2e64b61f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_collection_id_5423575a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);


--
-- Name: wagtailcore_groupcollectionpermission_group_id_05d61460; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_permission_id_1b626275; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);


--
-- Name: wagtailcore_grouppagepermission_group_id_fc07e671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);


--
-- Name: wagtailcore_grouppagepermission_page_id_710b114a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);


--
-- Name: wagtailcore_grouppagepermission_permission_id_05acb22e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_group_id_e5cdbee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);


--
-- Name: wagtailcore_groupsitepermission_permission_id_459b1f38; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_site_id_245de488; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);


--
-- Name: wagtailcore_locale_language_code_03149338_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_content_changed_8bc39742; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);


--
-- Name: wagtailcore_modellogentry_content_type_id_68849e77; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_revision_id_df6ca33a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);


--
-- Name: wagtailcore_modellogentry_timestamp_9694521b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");


--
-- Name: wagtailcore_modellogentry_user_id_0278d1bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);


--
-- Name: wagtailcore_page_alias_of_id_12945502; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);


--
-- Name: wagtailcore_page_content_type_id_c28424df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);


--
-- Name: wagtailcore_page_first_published_at_2b5dd637; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);


--
-- Name: wagtailcore_page_latest_revision_id_e60fef51; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);


--
-- Name: wagtailcore_page_live_revision_id_930bd822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);


--
-- Name: wagtailcore_page_locale_id_3c7e30a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);


--
-- Name: wagtailcore_page_locked_by_id_bcb86245; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);


--
-- Name: wagtailcore_page_owner_id_fbf7c332; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);


--
-- Name: wagtailcore_page_path_98eba2c8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_page_slug_e7c11b8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);


--
-- Name: wagtailcore_page_slug_e7c11b8f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_action_c2408198; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);


--
-- Name: wagtailcore_pagelogentry_action_c2408198_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_content_changed_99f27ade; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);


--
-- Name: wagtailcore_pagelogentry_content_type_id_74e7708a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);


--
-- Name: wagtailcore_pagelogentry_page_id_8464e327; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);


--
-- Name: wagtailcore_pagelogentry_revision_id_8043d103; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);


--
-- Name: wagtailcore_pagelogentry_timestamp_deb774c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");


--
-- Name: wagtailcore_pagelogentry_user_id_604ccfd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);


--
-- Name: wagtailcore_pagerevision_approved_go_live_at_e56afc67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);


--
-- Name: wagtailcore_pagerevision_created_at_66954e3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);


--
-- Name: wagtailcore_pagerevision_user_id_2409d2f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);


--
-- Name: wagtailcore_pagesubscription_page_id_a085e7a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);


--
-- Name: wagtailcore_pagesubscription_user_id_89d7def9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);


--
-- Name: wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);


--
-- Name: wagtailcore_pageviewrestriction_groups_group_id_6460f223; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_pageviewrestriction_page_id_15a8bea6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);


--
-- Name: wagtailcore_referenceindex_base_content_type_id_313cf40f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);


--
-- Name: wagtailcore_referenceindex_content_type_id_766e0336; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);


--
-- Name: wagtailcore_referenceindex_to_content_type_id_93690bbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);


--
-- Name: wagtailcore_revision_base_content_type_id_5b4ef7bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);


--
-- Name: wagtailcore_revision_content_type_id_c8cb69c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);


--
-- Name: wagtailcore_site_hostname_96b20b46; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);


--
-- Name: wagtailcore_site_hostname_96b20b46_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);


--
-- Name: wagtailcore_site_root_page_id_e02fb95c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);


--
-- Name: wagtailcore_task_content_type_id_249ab8ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_content_type_id_0a758fdc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_finished_by_id_13f98229; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);


--
-- Name: wagtailcore_taskstate_page_revision_id_9f52c88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);


--
-- Name: wagtailcore_taskstate_task_id_c3677c34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);


--
-- Name: wagtailcore_taskstate_workflow_state_id_9239a775; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);


--
-- Name: wagtailcore_uploadedfile_for_content_type_id_b0fc87b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);


--
-- Name: wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);


--
-- Name: wagtailcore_uuid_06a44d_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_uuid_d6363b_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_workflowcontenttype_workflow_id_9aad7cd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);


--
-- Name: wagtailcore_workflowpage_workflow_id_56f56ff6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);


--
-- Name: wagtailcore_workflowstate_base_content_type_id_a30dc576; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);


--
-- Name: wagtailcore_workflowstate_content_type_id_2bb78ce1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);


--
-- Name: wagtailcore_workflowstate_requested_by_id_4090bca3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);


--
-- Name: wagtailcore_workflowstate_workflow_id_1f18378f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);


--
-- Name: wagtailcore_workflowtask_task_id_ce7716fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);


--
-- Name: wagtailcore_workflowtask_workflow_id_b9717175; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);


--
-- Name: wagtaildocs_document_collection_id_23881625; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);


--
-- Name: wagtaildocs_document_uploaded_by_user_id_17258b41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);


--
-- Name: wagtailembeds_embed_cache_until_26c94bb0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailembeds_embed_cache_until_26c94bb0 ON public.wagtailembeds_embed USING btree (cache_until);


--
-- Name: wagtailembeds_embed_hash_c9bd8c9a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailembeds_embed_hash_c9bd8c9a_like ON public.wagtailembeds_embed USING btree (hash varchar_pattern_ops);


--
-- Name: wagtailforms_formsubmission_page_id_e48e93e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailforms_formsubmission_page_id_e48e93e7 ON public.wagtailforms_formsubmission USING btree (page_id);


--
-- Name: wagtailimages_image_collection_id_c2f8af7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);


--
-- Name: wagtailimages_image_created_at_86fa6cd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);


--
-- Name: wagtailimages_image_uploaded_by_user_id_5d73dc75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);


--
-- Name: wagtailimages_rendition_image_id_3e1fd774; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);


--
-- Name: wagtailsear_autocom_476c89_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);


--
-- Name: wagtailsear_body_90c85d_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);


--
-- Name: wagtailsear_title_9caae0_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);


--
-- Name: wagtailsearch_indexentry_content_type_id_62ed694f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);


--
-- Name: workflowstate_base_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);


--
-- Name: workflowstate_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);


--
-- Name: discussions_participationrule pgtrigger_append_only_1ade2; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_1ade2 BEFORE DELETE OR UPDATE ON public.discussions_participationrule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1ade2();


--
-- Name: TRIGGER pgtrigger_append_only_1ade2 ON discussions_participationrule; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_1ade2 ON public.discussions_participationrule IS '51149d8c89e8146643fab00b39a9fc6cee0e9d6a';


--
-- Name: quizzes_response pgtrigger_append_only_1ef86; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_1ef86 BEFORE DELETE OR UPDATE ON public.quizzes_response FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1ef86();


--
-- Name: TRIGGER pgtrigger_append_only_1ef86 ON quizzes_response; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_1ef86 ON public.quizzes_response IS '540098f7205532c8bcb770b81d572aed4327756f';


--
-- Name: grading_markschange pgtrigger_append_only_245c1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_245c1 BEFORE DELETE OR UPDATE ON public.grading_markschange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_245c1();


--
-- Name: TRIGGER pgtrigger_append_only_245c1 ON grading_markschange; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_245c1 ON public.grading_markschange IS '313a29d40236535ac0c5459450a2ab4ee5f288a9';


--
-- Name: essays_version pgtrigger_append_only_569ab; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_569ab BEFORE DELETE OR UPDATE ON public.essays_version FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_569ab();


--
-- Name: TRIGGER pgtrigger_append_only_569ab ON essays_version; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_569ab ON public.essays_version IS '0878e22ee930b9f137b99a939b8226bd4346052a';


--
-- Name: grading_entry pgtrigger_append_only_77355; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_77355 BEFORE DELETE OR UPDATE ON public.grading_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_77355();


--
-- Name: TRIGGER pgtrigger_append_only_77355 ON grading_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_77355 ON public.grading_entry IS '7cc37d2edbef8fd0e509096252e96bbee5e0962b';


--
-- Name: audit_event pgtrigger_append_only_7d947; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_7d947 BEFORE DELETE OR UPDATE ON public.audit_event FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7d947();


--
-- Name: TRIGGER pgtrigger_append_only_7d947 ON audit_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_7d947 ON public.audit_event IS 'e1de01de2c9f0df2033cadb85ebc9cff5820c148';


--
-- Name: lms_statement pgtrigger_append_only_b8490; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_b8490 BEFORE DELETE OR UPDATE ON public.lms_statement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b8490();


--
-- Name: TRIGGER pgtrigger_append_only_b8490 ON lms_statement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_b8490 ON public.lms_statement IS 'c34a09fd383f9a99dc66b9fc963df2e26389665a';


--
-- Name: grading_schemechange pgtrigger_append_only_c8aa5; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_append_only_c8aa5 BEFORE DELETE OR UPDATE ON public.grading_schemechange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c8aa5();


--
-- Name: TRIGGER pgtrigger_append_only_c8aa5 ON grading_schemechange; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_append_only_c8aa5 ON public.grading_schemechange IS '876ed9c70f08af348313fb3df118e849453909f7';


--
-- Name: grading_mark pgtrigger_clock_a06e4; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_clock_a06e4 BEFORE INSERT OR UPDATE ON public.grading_mark FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_clock_a06e4();


--
-- Name: TRIGGER pgtrigger_clock_a06e4 ON grading_mark; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_clock_a06e4 ON public.grading_mark IS '92da81d4646105c384a798ac1de17676686b6f6e';


--
-- Name: quizzes_itemversion pgtrigger_frozen_afd8f; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_frozen_afd8f BEFORE DELETE OR UPDATE ON public.quizzes_itemversion FOR EACH ROW WHEN (old.is_frozen) EXECUTE FUNCTION public.pgtrigger_frozen_afd8f();


--
-- Name: TRIGGER pgtrigger_frozen_afd8f ON quizzes_itemversion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_frozen_afd8f ON public.quizzes_itemversion IS '81853100568db92489bfb3561d04c5e4a63d126c';


--
-- Name: essays_essayfile pgtrigger_kept_8e06c; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_kept_8e06c BEFORE DELETE ON public.essays_essayfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_kept_8e06c();


--
-- Name: TRIGGER pgtrigger_kept_8e06c ON essays_essayfile; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_kept_8e06c ON public.essays_essayfile IS '654ab0f866c43819fdceaf8a273ee42807c63a89';


--
-- Name: grading_rubricversion pgtrigger_no_change_56547; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER pgtrigger_no_change_56547 BEFORE UPDATE ON public.grading_rubricversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_change_56547();


--
-- Name: TRIGGER pgtrigger_no_change_56547 ON grading_rubricversion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER pgtrigger_no_change_56547 ON public.grading_rubricversion IS '66525eb92df7c2b3111895f61c6110aae9b81a92';


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_invitation accounts_invitation_invited_by_id_94a21efc_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_invited_by_id_94a21efc_fk_accounts_user_id FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_invitation accounts_invitation_user_id_83f45191_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_user_id_83f45191_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_session accounts_session_user_id_d5aaed01_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_user_id_d5aaed01_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_signincode accounts_signincode_made_by_id_da034230_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_signincode
    ADD CONSTRAINT accounts_signincode_made_by_id_da034230_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_signincode accounts_signincode_user_id_6dc99728_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_signincode
    ADD CONSTRAINT accounts_signincode_user_id_6dc99728_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_groups accounts_user_groups_group_id_bd11a704_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_groups accounts_user_groups_user_id_52b62117_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_user_permissions accounts_user_user_p_permission_id_113bb443_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_user_permissions accounts_user_user_p_user_id_e4f0a161_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_call api_call_client_id_36dcedf5_fk_api_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_call
    ADD CONSTRAINT api_call_client_id_36dcedf5_fk_api_client_id FOREIGN KEY (client_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_client_runs api_client_runs_client_id_8f22fe99_fk_api_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client_runs
    ADD CONSTRAINT api_client_runs_client_id_8f22fe99_fk_api_client_id FOREIGN KEY (client_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_client_runs api_client_runs_run_id_f3af7e87_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client_runs
    ADD CONSTRAINT api_client_runs_run_id_f3af7e87_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_client api_client_user_id_0eb743ac_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_client
    ADD CONSTRAINT api_client_user_id_0eb743ac_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_job api_job_client_id_58e1fa2c_fk_api_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_job
    ADD CONSTRAINT api_job_client_id_58e1fa2c_fk_api_client_id FOREIGN KEY (client_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_job api_job_run_id_7bc5c9fe_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_job
    ADD CONSTRAINT api_job_run_id_7bc5c9fe_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_keptanswer api_keptanswer_client_id_ade7d10b_fk_api_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_keptanswer
    ADD CONSTRAINT api_keptanswer_client_id_ade7d10b_fk_api_client_id FOREIGN KEY (client_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: api_personaltoken api_personaltoken_user_id_3051af13_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_personaltoken
    ADD CONSTRAINT api_personaltoken_user_id_3051af13_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: audit_delivery audit_delivery_event_id_f226fdb3_fk_audit_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_delivery
    ADD CONSTRAINT audit_delivery_event_id_f226fdb3_fk_audit_event_id FOREIGN KEY (event_id) REFERENCES public.audit_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_actor courses_actor_course_id_832dfb11_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_course_id_832dfb11_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_actor courses_actor_latest_revision_id_6215bd83_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_latest_revision_id_6215bd83_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_actor courses_actor_live_revision_id_b2d7bee2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_live_revision_id_b2d7bee2_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_actor courses_actor_locale_id_3ec3e1b7_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_actor
    ADD CONSTRAINT courses_actor_locale_id_3ec3e1b7_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_anchor courses_anchor_passage_id_03c187df_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_anchor
    ADD CONSTRAINT courses_anchor_passage_id_03c187df_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_catalogpage courses_catalogpage_page_ptr_id_e3e6abbf_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_catalogpage
    ADD CONSTRAINT courses_catalogpage_page_ptr_id_e3e6abbf_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claim courses_claim_actor_id_c02e9a53_fk_courses_actor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claim
    ADD CONSTRAINT courses_claim_actor_id_c02e9a53_fk_courses_actor_id FOREIGN KEY (actor_id) REFERENCES public.courses_actor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claim courses_claim_passage_id_e71dcd03_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claim
    ADD CONSTRAINT courses_claim_passage_id_e71dcd03_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claim courses_claim_reference_id_7dc9b47e_fk_courses_reference_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claim
    ADD CONSTRAINT courses_claim_reference_id_7dc9b47e_fk_courses_reference_id FOREIGN KEY (reference_id) REFERENCES public.courses_reference(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claiminterest courses_claiminteres_interest_id_8cf878ad_fk_courses_i; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claiminterest
    ADD CONSTRAINT courses_claiminteres_interest_id_8cf878ad_fk_courses_i FOREIGN KEY (interest_id) REFERENCES public.courses_interest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claiminterest courses_claiminterest_actor_id_d82d3117_fk_courses_actor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claiminterest
    ADD CONSTRAINT courses_claiminterest_actor_id_d82d3117_fk_courses_actor_id FOREIGN KEY (actor_id) REFERENCES public.courses_actor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_claiminterest courses_claiminterest_claim_id_555830c1_fk_courses_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_claiminterest
    ADD CONSTRAINT courses_claiminterest_claim_id_555830c1_fk_courses_claim_id FOREIGN KEY (claim_id) REFERENCES public.courses_claim(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_contentversion courses_contentversi_course_id_f711d2d1_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_contentversion
    ADD CONSTRAINT courses_contentversi_course_id_f711d2d1_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_coursedocument courses_coursedocume_collection_id_6ab173f0_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_coursedocument
    ADD CONSTRAINT courses_coursedocume_collection_id_6ab173f0_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_coursedocument courses_coursedocume_uploaded_by_user_id_bf8f3a44_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_coursedocument
    ADD CONSTRAINT courses_coursedocume_uploaded_by_user_id_bf8f3a44_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courseimage courses_courseimage_collection_id_5c536cb5_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courseimage
    ADD CONSTRAINT courses_courseimage_collection_id_5c536cb5_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courseimage courses_courseimage_uploaded_by_user_id_c68f3eae_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courseimage
    ADD CONSTRAINT courses_courseimage_uploaded_by_user_id_c68f3eae_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_coursepage courses_coursepage_page_ptr_id_18f56fe1_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_coursepage
    ADD CONSTRAINT courses_coursepage_page_ptr_id_18f56fe1_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courserendition courses_courserendit_image_id_35af6531_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserendition
    ADD CONSTRAINT courses_courserendit_image_id_35af6531_fk_courses_c FOREIGN KEY (image_id) REFERENCES public.courses_courseimage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courserights courses_courserights_collection_id_1aed41f3_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_collection_id_1aed41f3_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courserights courses_courserights_course_id_e57bb9e3_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_course_id_e57bb9e3_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_courserights courses_courserights_group_id_440bcedd_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_courserights
    ADD CONSTRAINT courses_courserights_group_id_440bcedd_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_event courses_event_course_id_c1b572a0_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_course_id_c1b572a0_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_event courses_event_latest_revision_id_6cb5abe7_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_latest_revision_id_6cb5abe7_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_event courses_event_live_revision_id_f60dbe56_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_live_revision_id_f60dbe56_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_event courses_event_locale_id_9a2f2bcf_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_event
    ADD CONSTRAINT courses_event_locale_id_9a2f2bcf_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_eventactor courses_eventactor_actor_id_53c63583_fk_courses_actor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventactor
    ADD CONSTRAINT courses_eventactor_actor_id_53c63583_fk_courses_actor_id FOREIGN KEY (actor_id) REFERENCES public.courses_actor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_eventactor courses_eventactor_event_id_5855bcf2_fk_courses_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventactor
    ADD CONSTRAINT courses_eventactor_event_id_5855bcf2_fk_courses_event_id FOREIGN KEY (event_id) REFERENCES public.courses_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_eventuse courses_eventuse_event_id_dc3f8a1c_fk_courses_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventuse
    ADD CONSTRAINT courses_eventuse_event_id_dc3f8a1c_fk_courses_event_id FOREIGN KEY (event_id) REFERENCES public.courses_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_eventuse courses_eventuse_passage_id_2939656d_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_eventuse
    ADD CONSTRAINT courses_eventuse_passage_id_2939656d_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_findable courses_findable_course_id_2d221dcd_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_course_id_2d221dcd_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_findable courses_findable_lesson_id_a95d1642_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_lesson_id_a95d1642_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_findable courses_findable_passage_id_fcc8b943_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_passage_id_fcc8b943_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_findable courses_findable_term_id_449a98d0_fk_courses_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_term_id_449a98d0_fk_courses_term_id FOREIGN KEY (term_id) REFERENCES public.courses_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_findable courses_findable_work_id_a69129ac_fk_courses_reference_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_findable
    ADD CONSTRAINT courses_findable_work_id_a69129ac_fk_courses_reference_id FOREIGN KEY (work_id) REFERENCES public.courses_reference(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_interest courses_interest_course_id_43e11cda_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_course_id_43e11cda_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_interest courses_interest_latest_revision_id_3eade3be_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_latest_revision_id_3eade3be_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_interest courses_interest_live_revision_id_df2b7402_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_live_revision_id_df2b7402_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_interest courses_interest_locale_id_432f16fd_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_interest
    ADD CONSTRAINT courses_interest_locale_id_432f16fd_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_lessonpage courses_lessonpage_page_ptr_id_10fa903d_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_lessonpage
    ADD CONSTRAINT courses_lessonpage_page_ptr_id_10fa903d_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_modulepage courses_modulepage_page_ptr_id_cf7c8679_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_modulepage
    ADD CONSTRAINT courses_modulepage_page_ptr_id_cf7c8679_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_note courses_note_course_id_ad501558_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_course_id_ad501558_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_note courses_note_latest_revision_id_fdb7344d_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_latest_revision_id_fdb7344d_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_note courses_note_live_revision_id_4613e216_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_live_revision_id_4613e216_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_note courses_note_locale_id_9a15404b_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_locale_id_9a15404b_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_note courses_note_reference_id_aa0a0368_fk_courses_reference_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_note
    ADD CONSTRAINT courses_note_reference_id_aa0a0368_fk_courses_reference_id FOREIGN KEY (reference_id) REFERENCES public.courses_reference(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_noteuse courses_noteuse_note_id_3a7d3284_fk_courses_note_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_noteuse
    ADD CONSTRAINT courses_noteuse_note_id_3a7d3284_fk_courses_note_id FOREIGN KEY (note_id) REFERENCES public.courses_note(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_noteuse courses_noteuse_passage_id_9e56036e_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_noteuse
    ADD CONSTRAINT courses_noteuse_passage_id_9e56036e_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_passage courses_passage_lesson_id_c8de3a96_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_passage
    ADD CONSTRAINT courses_passage_lesson_id_c8de3a96_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_place courses_place_course_id_5aae77e0_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_course_id_5aae77e0_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_place courses_place_latest_revision_id_adc6df5f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_latest_revision_id_adc6df5f_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_place courses_place_live_revision_id_afb8c0ad_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_live_revision_id_afb8c0ad_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_place courses_place_locale_id_af4d279b_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_place
    ADD CONSTRAINT courses_place_locale_id_af4d279b_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_placeuse courses_placeuse_passage_id_c2230bcf_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_placeuse
    ADD CONSTRAINT courses_placeuse_passage_id_c2230bcf_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_placeuse courses_placeuse_place_id_70be637b_fk_courses_place_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_placeuse
    ADD CONSTRAINT courses_placeuse_place_id_70be637b_fk_courses_place_id FOREIGN KEY (place_id) REFERENCES public.courses_place(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_printedtext courses_printedtext_course_id_32f4ba68_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_printedtext
    ADD CONSTRAINT courses_printedtext_course_id_32f4ba68_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_printedtext courses_printedtext_lesson_id_83ed8f62_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_printedtext
    ADD CONSTRAINT courses_printedtext_lesson_id_83ed8f62_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_reference courses_reference_course_id_03721975_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_course_id_03721975_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_reference courses_reference_latest_revision_id_d8678773_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_latest_revision_id_d8678773_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_reference courses_reference_live_revision_id_6f8eccd2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_live_revision_id_6f8eccd2_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_reference courses_reference_locale_id_85eb5b11_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_reference
    ADD CONSTRAINT courses_reference_locale_id_85eb5b11_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_secondreading courses_secondreadin_task_ptr_id_f8576e6e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_secondreading
    ADD CONSTRAINT courses_secondreadin_task_ptr_id_f8576e6e_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_term courses_term_course_id_faa5ebd3_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_course_id_faa5ebd3_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_term courses_term_latest_revision_id_3e15fce0_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_latest_revision_id_3e15fce0_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_term courses_term_live_revision_id_dad8d93b_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_live_revision_id_dad8d93b_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_term courses_term_locale_id_29315d83_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_term
    ADD CONSTRAINT courses_term_locale_id_29315d83_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_termuse courses_termuse_passage_id_ffdbe39b_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_termuse
    ADD CONSTRAINT courses_termuse_passage_id_ffdbe39b_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: courses_termuse courses_termuse_term_id_412f9bf5_fk_courses_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.courses_termuse
    ADD CONSTRAINT courses_termuse_term_id_412f9bf5_fk_courses_term_id FOREIGN KEY (term_id) REFERENCES public.courses_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_debate debates_debate_course_id_7bc061d6_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_debate
    ADD CONSTRAINT debates_debate_course_id_7bc061d6_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_debate debates_debate_module_id_09bf508d_fk_courses_m; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_debate
    ADD CONSTRAINT debates_debate_module_id_09bf508d_fk_courses_m FOREIGN KEY (module_id) REFERENCES public.courses_modulepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_round debates_round_debate_id_b12e7501_fk_debates_debate_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_round
    ADD CONSTRAINT debates_round_debate_id_b12e7501_fk_debates_debate_id FOREIGN KEY (debate_id) REFERENCES public.debates_debate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_round debates_round_essay_id_a9890fe7_fk_essays_essay_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_round
    ADD CONSTRAINT debates_round_essay_id_a9890fe7_fk_essays_essay_id FOREIGN KEY (essay_id) REFERENCES public.essays_essay(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_seat debates_seat_enrolment_id_c3b12371_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_enrolment_id_c3b12371_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_seat debates_seat_side_id_6a033a5c_fk_debates_side_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_side_id_6a033a5c_fk_debates_side_id FOREIGN KEY (side_id) REFERENCES public.debates_side(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_seat debates_seat_sitting_id_70eb5e44_fk_debates_sitting_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_seat
    ADD CONSTRAINT debates_seat_sitting_id_70eb5e44_fk_debates_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.debates_sitting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_side debates_side_actor_id_80ed152c_fk_courses_actor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_side
    ADD CONSTRAINT debates_side_actor_id_80ed152c_fk_courses_actor_id FOREIGN KEY (actor_id) REFERENCES public.courses_actor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_side debates_side_debate_id_e62c16c5_fk_debates_debate_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_side
    ADD CONSTRAINT debates_side_debate_id_e62c16c5_fk_debates_debate_id FOREIGN KEY (debate_id) REFERENCES public.debates_debate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_sitting debates_sitting_debate_id_4107d7e8_fk_debates_debate_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_sitting
    ADD CONSTRAINT debates_sitting_debate_id_4107d7e8_fk_debates_debate_id FOREIGN KEY (debate_id) REFERENCES public.debates_debate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: debates_sitting debates_sitting_run_id_a5e8a3af_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.debates_sitting
    ADD CONSTRAINT debates_sitting_run_id_a5e8a3af_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_act discussions_act_by_id_d497b792_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_by_id_d497b792_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_act discussions_act_other_id_a3536276_fk_discussions_thread_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_other_id_a3536276_fk_discussions_thread_id FOREIGN KEY (other_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_act discussions_act_post_id_f28753dd_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_post_id_f28753dd_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_act discussions_act_thread_id_8bb131f0_fk_discussions_thread_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_act
    ADD CONSTRAINT discussions_act_thread_id_8bb131f0_fk_discussions_thread_id FOREIGN KEY (thread_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_citation discussions_citation_passage_id_14bdcba7_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_citation
    ADD CONSTRAINT discussions_citation_passage_id_14bdcba7_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_citation discussions_citation_post_id_af291d50_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_citation
    ADD CONSTRAINT discussions_citation_post_id_af291d50_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_follow discussions_follow_enrolment_id_2b6f6a8b_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_enrolment_id_2b6f6a8b_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_follow discussions_follow_lesson_id_6e123f9d_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_lesson_id_6e123f9d_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_follow discussions_follow_passage_id_8898b6ae_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_passage_id_8898b6ae_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_follow discussions_follow_person_id_80f869f7_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_person_id_80f869f7_fk_runs_enrolment_id FOREIGN KEY (person_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_follow discussions_follow_thread_id_479e6c62_fk_discussions_thread_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_follow
    ADD CONSTRAINT discussions_follow_thread_id_479e6c62_fk_discussions_thread_id FOREIGN KEY (thread_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_group discussions_group_run_id_983fbc71_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_group
    ADD CONSTRAINT discussions_group_run_id_983fbc71_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_letter discussions_letter_enrolment_id_46d1aaa4_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_enrolment_id_46d1aaa4_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_letter discussions_letter_post_id_fe9ccd71_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_letter
    ADD CONSTRAINT discussions_letter_post_id_fe9ccd71_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_mailchoice discussions_mailchoi_enrolment_id_d9e129ac_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mailchoice
    ADD CONSTRAINT discussions_mailchoi_enrolment_id_d9e129ac_fk_runs_enro FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_member discussions_member_enrolment_id_7f26f852_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_member
    ADD CONSTRAINT discussions_member_enrolment_id_7f26f852_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_member discussions_member_group_id_c1f64bb4_fk_discussions_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_member
    ADD CONSTRAINT discussions_member_group_id_c1f64bb4_fk_discussions_group_id FOREIGN KEY (group_id) REFERENCES public.discussions_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_mode discussions_mode_lesson_id_fe17b5e8_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mode
    ADD CONSTRAINT discussions_mode_lesson_id_fe17b5e8_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_mode discussions_mode_run_id_daaec09b_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_mode
    ADD CONSTRAINT discussions_mode_run_id_daaec09b_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_notice discussions_notice_act_id_6abcc81e_fk_discussions_act_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_notice
    ADD CONSTRAINT discussions_notice_act_id_6abcc81e_fk_discussions_act_id FOREIGN KEY (act_id) REFERENCES public.discussions_act(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_notice discussions_notice_enrolment_id_c2cfe164_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_notice
    ADD CONSTRAINT discussions_notice_enrolment_id_c2cfe164_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_participationrule discussions_particip_by_id_4337ffe4_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_particip_by_id_4337ffe4_fk_runs_enro FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_participationrule discussions_particip_page_id_7be9c739_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_particip_page_id_7be9c739_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_participationrule discussions_particip_participation_id_442df52c_fk_discussio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participationrule
    ADD CONSTRAINT discussions_particip_participation_id_442df52c_fk_discussio FOREIGN KEY (participation_id) REFERENCES public.discussions_participation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_participation discussions_participation_run_id_34ad99a3_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_participation
    ADD CONSTRAINT discussions_participation_run_id_34ad99a3_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_picture discussions_picture_author_id_f7bdea7f_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_picture
    ADD CONSTRAINT discussions_picture_author_id_f7bdea7f_fk_runs_enrolment_id FOREIGN KEY (author_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_picture discussions_picture_post_id_90a3fabd_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_picture
    ADD CONSTRAINT discussions_picture_post_id_90a3fabd_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_post discussions_post_author_id_a44af7e2_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_author_id_a44af7e2_fk_runs_enrolment_id FOREIGN KEY (author_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_post discussions_post_parent_id_3e393a64_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_parent_id_3e393a64_fk_discussions_post_id FOREIGN KEY (parent_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_post discussions_post_thread_id_9f04802e_fk_discussions_thread_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_post
    ADD CONSTRAINT discussions_post_thread_id_9f04802e_fk_discussions_thread_id FOREIGN KEY (thread_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_postversion discussions_postversion_post_id_992e5bd8_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_postversion
    ADD CONSTRAINT discussions_postversion_post_id_992e5bd8_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_quotation discussions_quotation_passage_id_ad2e60c0_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_quotation
    ADD CONSTRAINT discussions_quotation_passage_id_ad2e60c0_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_quotation discussions_quotation_post_id_6bb0c806_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_quotation
    ADD CONSTRAINT discussions_quotation_post_id_6bb0c806_fk_discussions_post_id FOREIGN KEY (post_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_quotation discussions_quotation_quoted_id_7c459ed3_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_quotation
    ADD CONSTRAINT discussions_quotation_quoted_id_7c459ed3_fk_discussions_post_id FOREIGN KEY (quoted_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_slowmode discussions_slowmode_run_id_a517c3ec_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_slowmode
    ADD CONSTRAINT discussions_slowmode_run_id_a517c3ec_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_slowmode discussions_slowmode_thread_id_e5a5934c_fk_discussio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_slowmode
    ADD CONSTRAINT discussions_slowmode_thread_id_e5a5934c_fk_discussio FOREIGN KEY (thread_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_suspension discussions_suspensi_ended_by_id_731fdcef_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_suspension
    ADD CONSTRAINT discussions_suspensi_ended_by_id_731fdcef_fk_runs_enro FOREIGN KEY (ended_by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_suspension discussions_suspensi_enrolment_id_76dcd88a_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_suspension
    ADD CONSTRAINT discussions_suspensi_enrolment_id_76dcd88a_fk_runs_enro FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_suspension discussions_suspension_by_id_b1630ee5_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_suspension
    ADD CONSTRAINT discussions_suspension_by_id_b1630ee5_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_anchor_id_e1bdbf2b_fk_courses_anchor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_anchor_id_e1bdbf2b_fk_courses_anchor_id FOREIGN KEY (anchor_id) REFERENCES public.courses_anchor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_author_id_bfc593d4_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_author_id_bfc593d4_fk_runs_enrolment_id FOREIGN KEY (author_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_endorsed_by_id_e56d96f8_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_endorsed_by_id_e56d96f8_fk_runs_enrolment_id FOREIGN KEY (endorsed_by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_endorsed_id_e3df389c_fk_discussions_post_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_endorsed_id_e3df389c_fk_discussions_post_id FOREIGN KEY (endorsed_id) REFERENCES public.discussions_post(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_group_id_8ebafb6b_fk_discussions_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_group_id_8ebafb6b_fk_discussions_group_id FOREIGN KEY (group_id) REFERENCES public.discussions_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_joined_to_id_13e87fd3_fk_discussio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_joined_to_id_13e87fd3_fk_discussio FOREIGN KEY (joined_to_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_lesson_id_39ec09e1_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_lesson_id_39ec09e1_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_run_id_a0b450f6_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_run_id_a0b450f6_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_thread discussions_thread_section_id_650710c8_fk_runs_section_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_thread
    ADD CONSTRAINT discussions_thread_section_id_650710c8_fk_runs_section_id FOREIGN KEY (section_id) REFERENCES public.runs_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_threadread discussions_threadre_enrolment_id_c403dcfe_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_threadread
    ADD CONSTRAINT discussions_threadre_enrolment_id_c403dcfe_fk_runs_enro FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: discussions_threadread discussions_threadre_thread_id_08a8ee94_fk_discussio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.discussions_threadread
    ADD CONSTRAINT discussions_threadre_thread_id_08a8ee94_fk_discussio FOREIGN KEY (thread_id) REFERENCES public.discussions_thread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_draft essays_draft_activity_id_88364ced_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_activity_id_88364ced_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_draft essays_draft_current_id_de7e8956_fk_essays_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_current_id_de7e8956_fk_essays_version_id FOREIGN KEY (current_id) REFERENCES public.essays_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_draft essays_draft_enrolment_id_14704643_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_enrolment_id_14704643_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_draft essays_draft_submission_id_f1c7b80b_fk_essays_submission_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_draft
    ADD CONSTRAINT essays_draft_submission_id_f1c7b80b_fk_essays_submission_id FOREIGN KEY (submission_id) REFERENCES public.essays_submission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essay essays_essay_course_id_f1a09403_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_course_id_f1a09403_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essay essays_essay_module_id_7bf2a659_fk_courses_m; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_module_id_7bf2a659_fk_courses_m FOREIGN KEY (module_id) REFERENCES public.courses_modulepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essay essays_essay_rubric_id_adb4a2b6_fk_grading_rubric_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essay
    ADD CONSTRAINT essays_essay_rubric_id_adb4a2b6_fk_grading_rubric_id FOREIGN KEY (rubric_id) REFERENCES public.grading_rubric(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essayfile essays_essayfile_draft_id_dbab145d_fk_essays_draft_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essayfile
    ADD CONSTRAINT essays_essayfile_draft_id_dbab145d_fk_essays_draft_id FOREIGN KEY (draft_id) REFERENCES public.essays_draft(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essaysource essays_essaysource_essay_id_b5baf7ac_fk_essays_essay_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essaysource
    ADD CONSTRAINT essays_essaysource_essay_id_b5baf7ac_fk_essays_essay_id FOREIGN KEY (essay_id) REFERENCES public.essays_essay(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essaysource essays_essaysource_lesson_id_71dfb1f4_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essaysource
    ADD CONSTRAINT essays_essaysource_lesson_id_71dfb1f4_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_essaysource essays_essaysource_passage_id_53c8a6d0_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_essaysource
    ADD CONSTRAINT essays_essaysource_passage_id_53c8a6d0_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_remark essays_remark_made_by_id_707da902_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_remark
    ADD CONSTRAINT essays_remark_made_by_id_707da902_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_remark essays_remark_submission_id_67e3dab4_fk_essays_submission_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_remark
    ADD CONSTRAINT essays_remark_submission_id_67e3dab4_fk_essays_submission_id FOREIGN KEY (submission_id) REFERENCES public.essays_submission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_submission essays_submission_draft_id_6769e888_fk_essays_draft_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission
    ADD CONSTRAINT essays_submission_draft_id_6769e888_fk_essays_draft_id FOREIGN KEY (draft_id) REFERENCES public.essays_draft(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_submission_files essays_submission_fi_essayfile_id_f0edd6c3_fk_essays_es; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission_files
    ADD CONSTRAINT essays_submission_fi_essayfile_id_f0edd6c3_fk_essays_es FOREIGN KEY (essayfile_id) REFERENCES public.essays_essayfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_submission_files essays_submission_fi_submission_id_5210c775_fk_essays_su; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission_files
    ADD CONSTRAINT essays_submission_fi_submission_id_5210c775_fk_essays_su FOREIGN KEY (submission_id) REFERENCES public.essays_submission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_submission essays_submission_version_id_46b9aeb9_fk_essays_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_submission
    ADD CONSTRAINT essays_submission_version_id_46b9aeb9_fk_essays_version_id FOREIGN KEY (version_id) REFERENCES public.essays_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_version essays_version_draft_id_b3dbbf12_fk_essays_draft_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_version
    ADD CONSTRAINT essays_version_draft_id_b3dbbf12_fk_essays_draft_id FOREIGN KEY (draft_id) REFERENCES public.essays_draft(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: essays_versiontext essays_versiontext_version_id_9c5d3a7e_fk_essays_version_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.essays_versiontext
    ADD CONSTRAINT essays_versiontext_version_id_9c5d3a7e_fk_essays_version_id FOREIGN KEY (version_id) REFERENCES public.essays_version(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_accommodation grading_accommodatio_enrolment_id_8c545178_fk_runs_enro; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_accommodation
    ADD CONSTRAINT grading_accommodatio_enrolment_id_8c545178_fk_runs_enro FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_accommodation grading_accommodation_given_by_id_9f89b404_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_accommodation
    ADD CONSTRAINT grading_accommodation_given_by_id_9f89b404_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_allotment grading_allotment_by_id_41a463db_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_allotment
    ADD CONSTRAINT grading_allotment_by_id_41a463db_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_allotment grading_allotment_line_item_id_0bac36b4_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_allotment
    ADD CONSTRAINT grading_allotment_line_item_id_0bac36b4_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_allotment grading_allotment_marker_id_7a1784f7_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_allotment
    ADD CONSTRAINT grading_allotment_marker_id_7a1784f7_fk_runs_enrolment_id FOREIGN KEY (marker_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appeal grading_appeal_decided_by_id_81aa9dc7_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_decided_by_id_81aa9dc7_fk_runs_enrolment_id FOREIGN KEY (decided_by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appeal grading_appeal_enrolment_id_158525a5_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_enrolment_id_158525a5_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appeal grading_appeal_entry_id_81989154_fk_grading_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_entry_id_81989154_fk_grading_entry_id FOREIGN KEY (entry_id) REFERENCES public.grading_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appeal grading_appeal_line_item_id_30cae2c3_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appeal
    ADD CONSTRAINT grading_appeal_line_item_id_30cae2c3_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appealwindow grading_appealwindow_line_item_id_a96c1846_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwindow
    ADD CONSTRAINT grading_appealwindow_line_item_id_a96c1846_fk_grading_l FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appealwindow grading_appealwindow_run_id_d1430df1_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwindow
    ADD CONSTRAINT grading_appealwindow_run_id_d1430df1_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appealwords grading_appealwords_appeal_id_85ea5fd2_fk_grading_appeal_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwords
    ADD CONSTRAINT grading_appealwords_appeal_id_85ea5fd2_fk_grading_appeal_id FOREIGN KEY (appeal_id) REFERENCES public.grading_appeal(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_appealwords grading_appealwords_by_id_0f66de22_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_appealwords
    ADD CONSTRAINT grading_appealwords_by_id_0f66de22_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_category grading_category_run_id_08bb3453_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_category
    ADD CONSTRAINT grading_category_run_id_08bb3453_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_classsession grading_classsession_line_item_id_7fc1ef81_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_classsession
    ADD CONSTRAINT grading_classsession_line_item_id_7fc1ef81_fk_grading_l FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_classsession grading_classsession_section_id_05cb03a7_fk_runs_section_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_classsession
    ADD CONSTRAINT grading_classsession_section_id_05cb03a7_fk_runs_section_id FOREIGN KEY (section_id) REFERENCES public.runs_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_criterion grading_criterion_rubric_id_c46b4181_fk_grading_rubric_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_criterion
    ADD CONSTRAINT grading_criterion_rubric_id_c46b4181_fk_grading_rubric_id FOREIGN KEY (rubric_id) REFERENCES public.grading_rubric(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_entry grading_entry_enrolment_id_ae1d7605_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entry
    ADD CONSTRAINT grading_entry_enrolment_id_ae1d7605_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_entry grading_entry_line_item_id_8a67b8f5_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entry
    ADD CONSTRAINT grading_entry_line_item_id_8a67b8f5_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_entrynote grading_entrynote_entry_id_572ec562_fk_grading_entry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_entrynote
    ADD CONSTRAINT grading_entrynote_entry_id_572ec562_fk_grading_entry_id FOREIGN KEY (entry_id) REFERENCES public.grading_entry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_extension grading_extension_activity_id_01c029e9_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_activity_id_01c029e9_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_extension grading_extension_enrolment_id_51a6126d_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_enrolment_id_51a6126d_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_extension grading_extension_given_by_id_2245e8c2_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_given_by_id_2245e8c2_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_extension grading_extension_replaces_id_cb2109f2_fk_grading_extension_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_extension
    ADD CONSTRAINT grading_extension_replaces_id_cb2109f2_fk_grading_extension_id FOREIGN KEY (replaces_id) REFERENCES public.grading_extension(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_judgement grading_judgement_by_id_0a66209b_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_by_id_0a66209b_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_judgement grading_judgement_enrolment_id_5abdb637_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_enrolment_id_5abdb637_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_judgement grading_judgement_line_item_id_08805adf_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgement
    ADD CONSTRAINT grading_judgement_line_item_id_08805adf_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_judgementwords grading_judgementwor_judgement_id_52c4b18b_fk_grading_j; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_judgementwords
    ADD CONSTRAINT grading_judgementwor_judgement_id_52c4b18b_fk_grading_j FOREIGN KEY (judgement_id) REFERENCES public.grading_judgement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_keptcomment grading_keptcomment_course_id_4c7b07b0_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_keptcomment
    ADD CONSTRAINT grading_keptcomment_course_id_4c7b07b0_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_keptcomment grading_keptcomment_made_by_id_3533410b_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_keptcomment
    ADD CONSTRAINT grading_keptcomment_made_by_id_3533410b_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_latepolicy grading_latepolicy_run_id_a4d4c00f_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_latepolicy
    ADD CONSTRAINT grading_latepolicy_run_id_a4d4c00f_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_ledgerfault grading_ledgerfault_enrolment_id_10674306_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_ledgerfault
    ADD CONSTRAINT grading_ledgerfault_enrolment_id_10674306_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_level grading_level_criterion_id_095910f2_fk_grading_criterion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_level
    ADD CONSTRAINT grading_level_criterion_id_095910f2_fk_grading_criterion_id FOREIGN KEY (criterion_id) REFERENCES public.grading_criterion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_lineitem grading_lineitem_activity_id_74bb81e2_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_activity_id_74bb81e2_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_lineitem grading_lineitem_category_id_5738568f_fk_grading_category_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_category_id_5738568f_fk_grading_category_id FOREIGN KEY (category_id) REFERENCES public.grading_category(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_lineitem grading_lineitem_late_policy_id_fb900356_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_late_policy_id_fb900356_fk_grading_l FOREIGN KEY (late_policy_id) REFERENCES public.grading_latepolicy(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_lineitem grading_lineitem_run_id_c577efd2_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_lineitem
    ADD CONSTRAINT grading_lineitem_run_id_c577efd2_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_mark grading_mark_enrolment_id_22298488_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_mark
    ADD CONSTRAINT grading_mark_enrolment_id_22298488_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_mark grading_mark_line_item_id_bc276836_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_mark
    ADD CONSTRAINT grading_mark_line_item_id_bc276836_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_markschange grading_markschange_by_id_a026fd67_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_by_id_a026fd67_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_markschange grading_markschange_line_item_id_5d484845_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_line_item_id_5d484845_fk_grading_l FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_markschange grading_markschange_undoes_id_3acee950_fk_grading_m; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_markschange
    ADD CONSTRAINT grading_markschange_undoes_id_3acee950_fk_grading_m FOREIGN KEY (undoes_id) REFERENCES public.grading_markschange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_plannedrelease grading_plannedrelea_line_item_id_f1c0ac2c_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_plannedrelease
    ADD CONSTRAINT grading_plannedrelea_line_item_id_f1c0ac2c_fk_grading_l FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_plannedrelease grading_plannedrelea_planned_by_id_fbd46757_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_plannedrelease
    ADD CONSTRAINT grading_plannedrelea_planned_by_id_fbd46757_fk_accounts_ FOREIGN KEY (planned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_plannedrelease grading_plannedrelease_section_id_6dda557f_fk_runs_section_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_plannedrelease
    ADD CONSTRAINT grading_plannedrelease_section_id_6dda557f_fk_runs_section_id FOREIGN KEY (section_id) REFERENCES public.runs_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_rubric grading_rubric_course_id_1b824898_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubric
    ADD CONSTRAINT grading_rubric_course_id_1b824898_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_rubricversion grading_rubricversion_by_id_08fa5007_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubricversion
    ADD CONSTRAINT grading_rubricversion_by_id_08fa5007_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_rubricversion grading_rubricversion_rubric_id_0970a59b_fk_grading_rubric_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_rubricversion
    ADD CONSTRAINT grading_rubricversion_rubric_id_0970a59b_fk_grading_rubric_id FOREIGN KEY (rubric_id) REFERENCES public.grading_rubric(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_scalestep grading_scalestep_run_id_bcea5076_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_scalestep
    ADD CONSTRAINT grading_scalestep_run_id_bcea5076_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_schemechange grading_schemechange_by_id_9727ea1d_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_by_id_9727ea1d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_schemechange grading_schemechange_run_id_eef7a31e_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_run_id_eef7a31e_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_schemechange grading_schemechange_undoes_id_d904e5ea_fk_grading_s; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_schemechange
    ADD CONSTRAINT grading_schemechange_undoes_id_d904e5ea_fk_grading_s FOREIGN KEY (undoes_id) REFERENCES public.grading_schemechange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_secondmarking grading_secondmarkin_line_item_id_a8ba38e3_fk_grading_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_secondmarking
    ADD CONSTRAINT grading_secondmarkin_line_item_id_a8ba38e3_fk_grading_l FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_settlement grading_settlement_by_id_bd413e3c_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_settlement
    ADD CONSTRAINT grading_settlement_by_id_bd413e3c_fk_runs_enrolment_id FOREIGN KEY (by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_settlement grading_settlement_line_item_id_899c04e5_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_settlement
    ADD CONSTRAINT grading_settlement_line_item_id_899c04e5_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: grading_total grading_total_enrolment_id_a067afd9_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.grading_total
    ADD CONSTRAINT grading_total_enrolment_id_a067afd9_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_account lms_account_enrolment_id_48666e7b_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_account
    ADD CONSTRAINT lms_account_enrolment_id_48666e7b_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_attempt lms_attempt_message_id_40fa525c_fk_lms_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_attempt
    ADD CONSTRAINT lms_attempt_message_id_40fa525c_fk_lms_message_id FOREIGN KEY (message_id) REFERENCES public.lms_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_endpoint lms_endpoint_made_by_id_f366a798_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint
    ADD CONSTRAINT lms_endpoint_made_by_id_f366a798_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_endpoint_runs lms_endpoint_runs_endpoint_id_0ff894eb_fk_lms_endpoint_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint_runs
    ADD CONSTRAINT lms_endpoint_runs_endpoint_id_0ff894eb_fk_lms_endpoint_id FOREIGN KEY (endpoint_id) REFERENCES public.lms_endpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_endpoint_runs lms_endpoint_runs_run_id_654bdad8_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_endpoint_runs
    ADD CONSTRAINT lms_endpoint_runs_run_id_654bdad8_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_message lms_message_endpoint_id_6fcdabb1_fk_lms_endpoint_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_message
    ADD CONSTRAINT lms_message_endpoint_id_6fcdabb1_fk_lms_endpoint_id FOREIGN KEY (endpoint_id) REFERENCES public.lms_endpoint(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_message lms_message_event_id_d5f4f1c8_fk_audit_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_message
    ADD CONSTRAINT lms_message_event_id_d5f4f1c8_fk_audit_event_id FOREIGN KEY (event_id) REFERENCES public.audit_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_recordstore_runs lms_recordstore_runs_recordstore_id_3db0028d_fk_lms_recor; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore_runs
    ADD CONSTRAINT lms_recordstore_runs_recordstore_id_3db0028d_fk_lms_recor FOREIGN KEY (recordstore_id) REFERENCES public.lms_recordstore(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_recordstore_runs lms_recordstore_runs_run_id_a4a15f7e_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_recordstore_runs
    ADD CONSTRAINT lms_recordstore_runs_run_id_a4a15f7e_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_refusedstatement lms_refusedstatement_statement_id_c101f903_fk_lms_statement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_refusedstatement
    ADD CONSTRAINT lms_refusedstatement_statement_id_c101f903_fk_lms_statement_id FOREIGN KEY (statement_id) REFERENCES public.lms_statement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_refusedstatement lms_refusedstatement_store_id_30433771_fk_lms_recordstore_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_refusedstatement
    ADD CONSTRAINT lms_refusedstatement_store_id_30433771_fk_lms_recordstore_id FOREIGN KEY (store_id) REFERENCES public.lms_recordstore(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sentbatch lms_sentbatch_first_id_c29587c8_fk_lms_statement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sentbatch
    ADD CONSTRAINT lms_sentbatch_first_id_c29587c8_fk_lms_statement_id FOREIGN KEY (first_id) REFERENCES public.lms_statement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sentbatch lms_sentbatch_last_id_c3492031_fk_lms_statement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sentbatch
    ADD CONSTRAINT lms_sentbatch_last_id_c3492031_fk_lms_statement_id FOREIGN KEY (last_id) REFERENCES public.lms_statement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sentbatch lms_sentbatch_store_id_c1d43209_fk_lms_recordstore_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sentbatch
    ADD CONSTRAINT lms_sentbatch_store_id_c1d43209_fk_lms_recordstore_id FOREIGN KEY (store_id) REFERENCES public.lms_recordstore(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sourcedid lms_sourcedid_enrolment_id_e5855ea0_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourcedid_enrolment_id_e5855ea0_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sourcedid lms_sourcedid_line_item_id_461e81d0_fk_grading_lineitem_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourcedid_line_item_id_461e81d0_fk_grading_lineitem_id FOREIGN KEY (line_item_id) REFERENCES public.grading_lineitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_sourcedid lms_sourcedid_run_id_e4ce4f63_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_sourcedid
    ADD CONSTRAINT lms_sourcedid_run_id_e4ce4f63_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: lms_statement lms_statement_run_id_01aa8a62_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lms_statement
    ADD CONSTRAINT lms_statement_run_id_01aa8a62_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_accesstoken oauth2_provider_acce_application_id_b22886e1_fk_api_clien; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_acce_application_id_b22886e1_fk_api_clien FOREIGN KEY (application_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_accesstoken oauth2_provider_acce_id_token_id_85db651b_fk_oauth2_pr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_acce_id_token_id_85db651b_fk_oauth2_pr FOREIGN KEY (id_token_id) REFERENCES public.oauth2_provider_idtoken(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_accesstoken oauth2_provider_acce_source_refresh_token_e66fbc72_fk_oauth2_pr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_acce_source_refresh_token_e66fbc72_fk_oauth2_pr FOREIGN KEY (source_refresh_token_id) REFERENCES public.oauth2_provider_refreshtoken(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_accesstoken oauth2_provider_acce_user_id_6e4c9a65_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_accesstoken
    ADD CONSTRAINT oauth2_provider_acce_user_id_6e4c9a65_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_devicegrant oauth2_provider_devi_user_id_1cec5156_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_devicegrant
    ADD CONSTRAINT oauth2_provider_devi_user_id_1cec5156_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_grant oauth2_provider_grant_application_id_81923564_fk_api_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_grant
    ADD CONSTRAINT oauth2_provider_grant_application_id_81923564_fk_api_client_id FOREIGN KEY (application_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_grant oauth2_provider_grant_user_id_e8f62af8_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_grant
    ADD CONSTRAINT oauth2_provider_grant_user_id_e8f62af8_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_idtoken oauth2_provider_idto_application_id_08c5ff4f_fk_api_clien; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_idtoken
    ADD CONSTRAINT oauth2_provider_idto_application_id_08c5ff4f_fk_api_clien FOREIGN KEY (application_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_idtoken oauth2_provider_idtoken_user_id_dd512b59_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_idtoken
    ADD CONSTRAINT oauth2_provider_idtoken_user_id_dd512b59_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refr_access_token_id_775e84e8_fk_oauth2_pr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refr_access_token_id_775e84e8_fk_oauth2_pr FOREIGN KEY (access_token_id) REFERENCES public.oauth2_provider_accesstoken(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refr_application_id_2d1c311b_fk_api_clien; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refr_application_id_2d1c311b_fk_api_clien FOREIGN KEY (application_id) REFERENCES public.api_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: oauth2_provider_refreshtoken oauth2_provider_refr_user_id_da837fce_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.oauth2_provider_refreshtoken
    ADD CONSTRAINT oauth2_provider_refr_user_id_da837fce_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attempt quizzes_attempt_activity_id_72057620_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_activity_id_72057620_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attempt quizzes_attempt_enrolment_id_01c9bbd0_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_enrolment_id_01c9bbd0_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attempt quizzes_attempt_quiz_id_5dc3f292_fk_quizzes_quiz_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attempt
    ADD CONSTRAINT quizzes_attempt_quiz_id_5dc3f292_fk_quizzes_quiz_id FOREIGN KEY (quiz_id) REFERENCES public.quizzes_quiz(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attemptitem quizzes_attemptitem_attempt_id_28851a6c_fk_quizzes_attempt_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attemptitem_attempt_id_28851a6c_fk_quizzes_attempt_id FOREIGN KEY (attempt_id) REFERENCES public.quizzes_attempt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attemptitem quizzes_attemptitem_regrade_id_8e422275_fk_quizzes_regrade_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attemptitem_regrade_id_8e422275_fk_quizzes_regrade_id FOREIGN KEY (regrade_id) REFERENCES public.quizzes_regrade(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_attemptitem quizzes_attemptitem_version_id_a16d0124_fk_quizzes_i; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_attemptitem
    ADD CONSTRAINT quizzes_attemptitem_version_id_a16d0124_fk_quizzes_i FOREIGN KEY (version_id) REFERENCES public.quizzes_itemversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_bank quizzes_bank_course_id_86b66633_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_bank
    ADD CONSTRAINT quizzes_bank_course_id_86b66633_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_item quizzes_item_bank_id_b68e3703_fk_quizzes_bank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_item
    ADD CONSTRAINT quizzes_item_bank_id_b68e3703_fk_quizzes_bank_id FOREIGN KEY (bank_id) REFERENCES public.quizzes_bank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_item quizzes_item_current_id_553562e5_fk_quizzes_itemversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_item
    ADD CONSTRAINT quizzes_item_current_id_553562e5_fk_quizzes_itemversion_id FOREIGN KEY (current_id) REFERENCES public.quizzes_itemversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_itemversion quizzes_itemversion_item_id_765a76e6_fk_quizzes_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_itemversion_item_id_765a76e6_fk_quizzes_item_id FOREIGN KEY (item_id) REFERENCES public.quizzes_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_itemversion quizzes_itemversion_passage_id_2e42ae53_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_itemversion_passage_id_2e42ae53_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_itemversion quizzes_itemversion_rubric_id_8ad809b3_fk_grading_rubric_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_itemversion
    ADD CONSTRAINT quizzes_itemversion_rubric_id_8ad809b3_fk_grading_rubric_id FOREIGN KEY (rubric_id) REFERENCES public.grading_rubric(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_moreattempts quizzes_moreattempts_activity_id_ecb5a9f1_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_moreattempts
    ADD CONSTRAINT quizzes_moreattempts_activity_id_ecb5a9f1_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_moreattempts quizzes_moreattempts_enrolment_id_3a1c2dca_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_moreattempts
    ADD CONSTRAINT quizzes_moreattempts_enrolment_id_3a1c2dca_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_moreattempts quizzes_moreattempts_given_by_id_9860b8f3_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_moreattempts
    ADD CONSTRAINT quizzes_moreattempts_given_by_id_9860b8f3_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quiz quizzes_quiz_course_id_6476d9c4_fk_courses_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quiz
    ADD CONSTRAINT quizzes_quiz_course_id_6476d9c4_fk_courses_c FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quiz quizzes_quiz_module_id_20aeab10_fk_courses_m; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quiz
    ADD CONSTRAINT quizzes_quiz_module_id_20aeab10_fk_courses_m FOREIGN KEY (module_id) REFERENCES public.courses_modulepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quizplace quizzes_quizitem_quiz_id_6476dc13_fk_quizzes_quiz_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quizitem_quiz_id_6476dc13_fk_quizzes_quiz_id FOREIGN KEY (quiz_id) REFERENCES public.quizzes_quiz(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quizplace quizzes_quizplace_bank_id_ac09d4df_fk_quizzes_bank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quizplace_bank_id_ac09d4df_fk_quizzes_bank_id FOREIGN KEY (bank_id) REFERENCES public.quizzes_bank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_quizplace quizzes_quizplace_item_id_20eb2998_fk_quizzes_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_quizplace
    ADD CONSTRAINT quizzes_quizplace_item_id_20eb2998_fk_quizzes_item_id FOREIGN KEY (item_id) REFERENCES public.quizzes_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_activity_id_187aabbe_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_activity_id_187aabbe_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_applied_by_id_33f49d5b_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_applied_by_id_33f49d5b_fk_accounts_user_id FOREIGN KEY (applied_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_item_id_44360ba5_fk_quizzes_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_item_id_44360ba5_fk_quizzes_item_id FOREIGN KEY (item_id) REFERENCES public.quizzes_item(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_key_id_36a5d8b3_fk_quizzes_itemversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_key_id_36a5d8b3_fk_quizzes_itemversion_id FOREIGN KEY (key_id) REFERENCES public.quizzes_itemversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_made_by_id_6b0a1778_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_made_by_id_6b0a1778_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regrade quizzes_regrade_undoes_id_86a4f7be_fk_quizzes_regrade_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regrade
    ADD CONSTRAINT quizzes_regrade_undoes_id_86a4f7be_fk_quizzes_regrade_id FOREIGN KEY (undoes_id) REFERENCES public.quizzes_regrade(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regradedanswer quizzes_regradedansw_attempt_item_id_040e372f_fk_quizzes_a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedanswer
    ADD CONSTRAINT quizzes_regradedansw_attempt_item_id_040e372f_fk_quizzes_a FOREIGN KEY (attempt_item_id) REFERENCES public.quizzes_attemptitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regradedanswer quizzes_regradedansw_regrade_before_id_5c41c3fe_fk_quizzes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedanswer
    ADD CONSTRAINT quizzes_regradedansw_regrade_before_id_5c41c3fe_fk_quizzes_r FOREIGN KEY (regrade_before_id) REFERENCES public.quizzes_regrade(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regradedanswer quizzes_regradedansw_regrade_id_75f600aa_fk_quizzes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedanswer
    ADD CONSTRAINT quizzes_regradedansw_regrade_id_75f600aa_fk_quizzes_r FOREIGN KEY (regrade_id) REFERENCES public.quizzes_regrade(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regradedmark quizzes_regradedmark_enrolment_id_48f72c26_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedmark
    ADD CONSTRAINT quizzes_regradedmark_enrolment_id_48f72c26_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_regradedmark quizzes_regradedmark_regrade_id_c48434db_fk_quizzes_regrade_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_regradedmark
    ADD CONSTRAINT quizzes_regradedmark_regrade_id_c48434db_fk_quizzes_regrade_id FOREIGN KEY (regrade_id) REFERENCES public.quizzes_regrade(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_response quizzes_response_attempt_item_id_f814329e_fk_quizzes_a; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_response
    ADD CONSTRAINT quizzes_response_attempt_item_id_f814329e_fk_quizzes_a FOREIGN KEY (attempt_item_id) REFERENCES public.quizzes_attemptitem(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: quizzes_responsetext quizzes_responsetext_response_id_38a8650b_fk_quizzes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quizzes_responsetext
    ADD CONSTRAINT quizzes_responsetext_response_id_38a8650b_fk_quizzes_r FOREIGN KEY (response_id) REFERENCES public.quizzes_response(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_activity runs_activity_module_id_855ba859_fk_courses_m; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_activity
    ADD CONSTRAINT runs_activity_module_id_855ba859_fk_courses_m FOREIGN KEY (module_id) REFERENCES public.courses_modulepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_activity runs_activity_run_id_56b73437_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_activity
    ADD CONSTRAINT runs_activity_run_id_56b73437_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_enrolment runs_enrolment_run_id_3c72080b_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_run_id_3c72080b_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_enrolment runs_enrolment_section_id_1e9ed425_fk_runs_section_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_section_id_1e9ed425_fk_runs_section_id FOREIGN KEY (section_id) REFERENCES public.runs_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_enrolment runs_enrolment_user_id_34e2a900_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_enrolment
    ADD CONSTRAINT runs_enrolment_user_id_34e2a900_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_flag runs_flag_answered_by_id_dd833227_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_flag
    ADD CONSTRAINT runs_flag_answered_by_id_dd833227_fk_runs_enrolment_id FOREIGN KEY (answered_by_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_flag runs_flag_enrolment_id_02790f95_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_flag
    ADD CONSTRAINT runs_flag_enrolment_id_02790f95_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lessonopening runs_lessonopening_lesson_id_19d71731_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonopening
    ADD CONSTRAINT runs_lessonopening_lesson_id_19d71731_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lessonopening runs_lessonopening_run_id_7d587392_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonopening
    ADD CONSTRAINT runs_lessonopening_run_id_7d587392_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lessonprogress runs_lessonprogress_enrolment_id_b9220d20_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonprogress
    ADD CONSTRAINT runs_lessonprogress_enrolment_id_b9220d20_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lessonprogress runs_lessonprogress_lesson_id_3d2e321d_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonprogress
    ADD CONSTRAINT runs_lessonprogress_lesson_id_3d2e321d_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lessonprogress runs_lessonprogress_passage_id_f41f7fff_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lessonprogress
    ADD CONSTRAINT runs_lessonprogress_passage_id_f41f7fff_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lostmark runs_lostmark_enrolment_id_3c257e01_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lostmark
    ADD CONSTRAINT runs_lostmark_enrolment_id_3c257e01_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_lostmark runs_lostmark_passage_id_0ec7b28c_fk_courses_passage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_lostmark
    ADD CONSTRAINT runs_lostmark_passage_id_0ec7b28c_fk_courses_passage_id FOREIGN KEY (passage_id) REFERENCES public.courses_passage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_privatenote runs_privatenote_anchor_id_d679aa4a_fk_courses_anchor_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_anchor_id_d679aa4a_fk_courses_anchor_id FOREIGN KEY (anchor_id) REFERENCES public.courses_anchor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_privatenote runs_privatenote_enrolment_id_5d1d16c7_fk_runs_enrolment_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_enrolment_id_5d1d16c7_fk_runs_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES public.runs_enrolment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_privatenote runs_privatenote_lesson_id_7cd33c41_fk_courses_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_privatenote
    ADD CONSTRAINT runs_privatenote_lesson_id_7cd33c41_fk_courses_l FOREIGN KEY (lesson_id) REFERENCES public.courses_lessonpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_run runs_run_course_id_1d7f4903_fk_courses_coursepage_page_ptr_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_run
    ADD CONSTRAINT runs_run_course_id_1d7f4903_fk_courses_coursepage_page_ptr_id FOREIGN KEY (course_id) REFERENCES public.courses_coursepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_section runs_section_run_id_0ec8c6f5_fk_runs_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_section
    ADD CONSTRAINT runs_section_run_id_0ec8c6f5_fk_runs_run_id FOREIGN KEY (run_id) REFERENCES public.runs_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_sectiondates runs_sectiondates_activity_id_c4f2bc90_fk_runs_activity_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_sectiondates
    ADD CONSTRAINT runs_sectiondates_activity_id_c4f2bc90_fk_runs_activity_id FOREIGN KEY (activity_id) REFERENCES public.runs_activity(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: runs_sectiondates runs_sectiondates_section_id_5c566a8e_fk_runs_section_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runs_sectiondates
    ADD CONSTRAINT runs_sectiondates_section_id_5c566a8e_fk_runs_section_id FOREIGN KEY (section_id) REFERENCES public.runs_section(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_9957a03c_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: usersessions_usersession usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_content_type_id_4df7730e_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_user_id_b910adc2_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collecti_collection_id_761908ec_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_user_id_0c577ca6_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_user_id_d0b3b9c3_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_group_id_05d61460_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_page_id_710b114a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_site_id_245de488_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_modellogentry wagtailcore_modellog_content_type_id_68849e77_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_content_type_id_c28424df_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_live_revision_id_930bd822_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locked_by_id_bcb86245_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_accounts_user_id FOREIGN KEY (locked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_owner_id_fbf7c332_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagelogentry wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_user_id_2409d2f4_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_group_id_6460f223_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_content_type_id_766e0336_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_site wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_task wagtailcore_task_content_type_id_249ab8ba_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_ FOREIGN KEY (finished_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_content_type_id_b261bb37_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_collection_id_23881625_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailforms_formsubmission wagtailforms_formsub_page_id_e48e93e7_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsub_page_id_e48e93e7_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_rendition wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_59c92331_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


