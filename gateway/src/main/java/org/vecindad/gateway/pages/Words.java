package org.vecindad.gateway.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the gateway's own pages say; in Spanish in messages/words_es.properties. */
@MessageBundle(value = "words", locale = "en")
public interface Words {

    @Message("Español")
    String otherLanguage();

    @Message("Open Vecindad")
    String home();

    @Message("Cancelled")
    String cancelled();

    @Message("This event has been cancelled.")
    String cancelledText();

    @Message("When")
    String when();

    @Message("Where")
    String where();

    @Message("The hosts tell those who sign up where it is.")
    String placeOnRequest();

    @Message("Join online")
    String online();

    @Message("Hosted by")
    String hosts();

    @Message("Add to my calendar")
    String calendar();

    @Message("No such event")
    String noEvent();

    @Message("This event does not exist, or it is not public. Ask whoever sent you the link.")
    String noEventText();

    @Message("Not available right now")
    String unavailable();

    @Message("Please try again in a minute.")
    String unavailableText();

    @Message("Too many requests")
    String tooMany();

    @Message("Who stands with our neighbors")
    String directory();

    @Message("Organizations and businesses of the coalition that agreed to be named here.")
    String directoryText();

    @Message("Nobody is listed yet.")
    String directoryEmpty();

    @Message("{#when kind}{#is 'national_partner'}National partner{#is 'immigrant_led'}Immigrant-led group{#is 'small_business'}Small business{#is 'labor_union'}Labor union"
            + "{#is 'faith_community'}Faith community{#is 'legal_provider'}Legal provider{#is 'school'}School{#is 'health'}Health{#is 'media'}Media{#is 'public_body'}Public body{#else}{kind}{/when}")
    String organizationType(String kind);

    @Message("Languages")
    String languages();

    @Message("Where they work")
    String serviceArea();

    @Message("Website")
    String website();

    @Message("Pledges")
    String pledges();

    @Message("{#when kind}{#is 'fourth_amendment_workplace'}Fourth Amendment workplace{#is 'sanctuary_congregation'}Sanctuary congregation{#else}{kind}{/when}")
    String pledge(String kind);

    @Message("since {day}")
    String since(String day);

    @Message("Next page")
    String nextPage();

    @Message("What a problem means")
    String problem();

    @Message("This is a problem that the API tells by the code {code}. The answer that led you here says more in its title, detail and violations.")
    String problemUnexplained(String code);

    @Message("The API of Vecindad")
    String api();

    @Message("For programs of partner organizations. Everything lies under {origin}/api/v1 and speaks JSON in snake_case.")
    String apiIntro(String origin);

    @Message("The same as a document for programs (OpenAPI 3.1)")
    String apiDocument();

    @Message("How to get in")
    String apiToken();

    @Message("Your organization has a client with a name and a secret. It gets a token for five minutes; get a new one when it ends.")
    String apiTokenText();

    @Message("What is always so")
    String apiRules();

    @Message("Lists are pages: follow next as cursor until there is none. limit is up to 200; count=true adds the total.")
    String apiRuleLists();

    @Message("A change needs If-Match with the ETag you have seen: 412 when somebody was faster, 428 when it is missing.")
    String apiRuleChanges();

    @Message("Send an Idempotency-Key with every POST; then it can be repeated without doing it twice.")
    String apiRuleRepeats();

    @Message("Errors are problem documents. Decide by code; every code has a page under /problems.")
    String apiRuleErrors();

    @Message("RateLimit says how much is left; on 429 wait as long as Retry-After says.")
    String apiRuleLimits();

    @Message("Operations")
    String apiOperations();

    @Message("Shapes")
    String apiShapes();

    @Message("Sends")
    String apiSends();

    @Message("Answers")
    String apiAnswers();

    @Message("required")
    String apiRequired();
}
