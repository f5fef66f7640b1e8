// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/subscribecommand.h"

#include "app/cli/cliclient.h"
#include "app/cli/connectionoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/messagetext.h"
#include "app/cli/propertyoptions.h"
#include "app/cli/report.h"
#include "app/exitcodes.h"
#include "core/base/plaintext.h"
#include "core/session/sessiontext.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSet>
#include <QTimer>

#include <utility>

namespace mqttscope::cli
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope::cli", text); }
QString key(const char *name) { return QLatin1String(name); }

constexpr const char *kNoLocal = "no-local";
constexpr const char *kRetainAsPublished = "retain-as-published";
constexpr const char *kRetainHandling = "retain-handling";

constexpr Duration kGoodbye = std::chrono::seconds(2);

struct SubscribeChoice
{
    ConnectionChoice connection;
    quint64 count = 0; ///< messages; 0 = no end
    std::optional<int> timeoutMs;
    bool isJson = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr("Subscribes and prints what arrives, one line a message.\n"
                                        "Ends with 0 when done, 1 without a connection, 2 when refused, 3 when the "
                                        "time is over before --count messages, 64 for wrong usage."));
    parser.addHelpOption();
    parser.addOptions({
        {key("topic"), tr("Topic Filter; may be repeated. Without one it connects and stays."), key("filter")},
        {key("qos"), tr("QoS asked for; 0 by default."), key("qos")},
        {key(kNoLocal), tr("5.0: not what this client publishes itself.")},
        {key(kRetainAsPublished), tr("5.0: keep the RETAIN flag as it was published.")},
        {key(kRetainHandling), tr("5.0: retained messages 0 always, 1 for a new subscription, 2 never."),
         key("number")},
        {key("count"), tr("Leave after so many messages."), key("number")},
        {key("timeout"), tr("Leave after so many seconds."), key("seconds")},
        {key("no-reconnect"), tr("End when the connection ends.")},
        {key("json"), tr("Print JSON, one object a line, with every property.")},
    });
    addConnectionOptions(parser);
    addPropertyOptions(parser, PropertyScope::Subscribe);
}

QString readSubscriptions(const QCommandLineParser &parser, ConnectionProfile &profile)
{
    if (QString problem = problemBefore5(parser, profile.version, PropertyScope::Subscribe,
                                         {key(kNoLocal), key(kRetainAsPublished), key(kRetainHandling)});
        !problem.isEmpty())
        return problem;
    SubscriptionProfile subscription;
    const auto qos = readNumber(parser, key("qos"), 0, 0, 2);
    if (!qos)
        return qos.error();
    const auto handling = readNumber(parser, key(kRetainHandling), 0, 0, 2);
    if (!handling)
        return handling.error();
    subscription.qos = QoS(*qos);
    subscription.retainHandling = RetainHandling(*handling);
    subscription.noLocal = parser.isSet(key(kNoLocal));
    subscription.retainAsPublished = parser.isSet(key(kRetainAsPublished));
    if (QString problem = readSubscribeProperties(parser, subscription, profile.subscribeUserProperties);
        !problem.isEmpty())
        return problem;
    for (const QString &filter : parser.values(key("topic"))) {
        if (const auto parsed = TopicFilter::parse(QStringView(filter), profile.version); !parsed)
            return tr("--topic \"%1\": %2").arg(visibleText(filter), parsed.error());
        subscription.filter = filter;
        profile.subscriptions.append(subscription);
    }
    return {};
}

Result<SubscribeChoice, QString> readChoice(const QCommandLineParser &parser)
{
    const auto connection = readConnection(parser);
    if (!connection)
        return Failure{connection.error()};
    SubscribeChoice choice{*connection, 0, {}, parser.isSet(key("json"))};
    choice.connection.profile.reconnect = !parser.isSet(key("no-reconnect"));
    if (const QString problem = readSubscriptions(parser, choice.connection.profile); !problem.isEmpty())
        return Failure{problem};
    const auto count = readNumber(parser, key("count"), 0, 1, Q_INT64_C(1) << 53);
    if (!count)
        return Failure{count.error()};
    choice.count = quint64(*count);
    const auto timeout = readTimeout(parser);
    if (!timeout)
        return Failure{timeout.error()};
    choice.timeoutMs = *timeout;
    return choice;
}

/// One run of the command: its connection, what it has counted, how it ends.
class Subscriber final : public QObject
{
    Q_OBJECT
public:
    explicit Subscriber(const SubscribeChoice &choice)
        : m_choice(choice)
        , m_client(choice.connection.profile, choice.connection.secrets)
    {
        m_client.setGoodbye(choice.connection.goodbye);
        connect(&m_client, &CliClient::statusChanged, this, &Subscriber::onStatus);
        connect(&m_client, &CliClient::messageReceived, this, &Subscriber::onMessage);
        connect(&m_client, &CliClient::subscribed, this, &Subscriber::onSubscribed);
        connect(&m_interrupt, &Interrupt::interrupted, this, &Subscriber::giveUp);
        for (const SubscriptionProfile &subscription : choice.connection.profile.subscriptions)
            m_wanted.insert(subscription.filter.toUtf8());
        if (choice.timeoutMs)
            QTimer::singleShot(*choice.timeoutMs, this, &Subscriber::onTimeout);
    }
    void start() { m_client.open(); }

private:
    void onMessage(const PublishView &message)
    {
        if (m_isLeaving)
            return close(); // before it is acknowledged: nobody has seen it
        const QByteArray line
            = m_choice.isJson ? messageJson(message, QDateTime::currentDateTimeUtc()) : messageText(message);
        ++m_messages;
        if (!writeOut(line) || !flushOut()) {
            leave(kExitFailed); // whoever read us has gone
            close(); // this one is not acknowledged either
        } else if (m_messages == m_choice.count) {
            leave(kExitDone);
        }
    }
    void onSubscribed(const SessionOutcome &outcome)
    {
        for (qsizetype i = 0; i < outcome.codes.size() && i < outcome.filters.size(); ++i) {
            const quint8 code = outcome.codes[i];
            if (code < kFirstFailureCode) {
                m_refused.remove(outcome.filters[i]);
                continue;
            }
            m_refused.insert(outcome.filters[i]);
            say(tr("%1 was refused: %2.")
                    .arg(visibleText(outcome.filters[i]),
                         sessiontext::reason(code, PacketType::Suback, m_client.status().version)));
        }
        if (outcome.codes.isEmpty()) { // it was not even asked for
            say(outcome.text);
            for (const QByteArray &filter : outcome.filters)
                m_refused.insert(filter);
        }
        if (m_refused == m_wanted)
            leave(kExitRefused); // nothing can come
    }
    void onStatus()
    {
        const ConnectionStatus &status = m_client.status();
        if (status.state == ConnectionState::Connected) {
            m_wasConnected = true;
            m_saidProblem.clear();
            return;
        }
        if (!m_isLeaving && !status.problem.isEmpty() && status.problem != m_saidProblem) {
            m_saidProblem = status.problem;
            say(status.problem);
        }
        if (status.state == ConnectionState::Disconnected)
            return QCoreApplication::exit(m_isLeaving ? m_code : failure(status));
        if (status.state == ConnectionState::Reconnecting && !m_wasConnected)
            leave(failure(status)); // a script wants to know at once
    }
    void onTimeout()
    {
        if (!m_isLeaving && m_client.status().state != ConnectionState::Connected) {
            say(tr("There was no connection when the time was over."));
            return leave(kExitFailed);
        }
        giveUp();
    }
    void giveUp() { leave(m_choice.count == 0 ? kExitDone : kExitNotReached); }
    void leave(int code)
    {
        if (std::exchange(m_isLeaving, true))
            return;
        m_code = code == kExitDone && !m_refused.isEmpty() ? kExitRefused : code;
        QMetaObject::invokeMethod(
            this, [this] { close(); }, Qt::QueuedConnection); // acknowledge first
    }
    /// The server goes first: messages nobody reads any more would otherwise cost it our last acknowledgement.
    void close() { m_client.close(kGoodbye); }
    [[nodiscard]] static int failure(const ConnectionStatus &status)
    {
        return status.connack && status.connack->code != 0 ? kExitRefused : kExitFailed;
    }

    const SubscribeChoice m_choice;
    CliClient m_client;
    Interrupt m_interrupt;
    QString m_saidProblem;
    QSet<QByteArray> m_wanted; ///< Topic Filters
    QSet<QByteArray> m_refused;
    quint64 m_messages = 0;
    int m_code = kExitDone;
    bool m_wasConnected = false;
    bool m_isLeaving = false;
};

}

int runSubscribe(const QStringList &arguments)
{
    return runWithOptions(arguments, QStringLiteral("sub"), addOptions, [](const QCommandLineParser &parser) {
        const auto choice = readChoice(parser);
        if (!choice)
            return sayUsage(choice.error());
        Subscriber subscriber(*choice);
        subscriber.start();
        return QCoreApplication::exec();
    });
}

}

#include "subscribecommand.moc"
