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
#include "core/topic/topicfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace mqttscope::cli
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope::cli", text); }
QString key(const char *name) { return QLatin1String(name); }

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
        {key("no-local"), tr("5.0: not what this client publishes itself.")},
        {key("retain-as-published"), tr("5.0: keep the RETAIN flag as it was published.")},
        {key("retain-handling"), tr("5.0: retained messages 0 always, 1 for a new subscription, 2 never."),
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
    SubscriptionProfile subscription;
    const auto qos = readNumber(parser, key("qos"), 0, 0, 2);
    if (!qos)
        return qos.error();
    const auto handling = readNumber(parser, key("retain-handling"), 0, 0, 2);
    if (!handling)
        return handling.error();
    subscription.qos = QoS(*qos);
    subscription.retainHandling = RetainHandling(*handling);
    subscription.noLocal = parser.isSet(key("no-local"));
    subscription.retainAsPublished = parser.isSet(key("retain-as-published"));
    if (QString problem = readSubscribeProperties(parser, subscription); !problem.isEmpty())
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
        connect(&m_client, &CliClient::statusChanged, this, &Subscriber::onStatus);
        connect(&m_client, &CliClient::messageReceived, this, &Subscriber::onMessage);
        connect(&m_client, &CliClient::subscribed, this, &Subscriber::onSubscribed);
        connect(&m_interrupt, &Interrupt::interrupted, this, &Subscriber::giveUp);
        if (choice.timeoutMs)
            QTimer::singleShot(*choice.timeoutMs, this, &Subscriber::giveUp);
    }
    void start() { m_client.open(); }

private:
    void onMessage(const PublishView &message)
    {
        if (m_isLeaving)
            return;
        const QByteArray line
            = m_choice.isJson ? messageJson(message, QDateTime::currentDateTimeUtc()) : messageText(message);
        const bool isWritten = std::fwrite(line.constData(), 1, size_t(line.size()), stdout) == size_t(line.size())
            && std::fflush(stdout) == 0;
        ++m_messages;
        if (!isWritten)
            leave(kExitFailed); // whoever read us has gone
        else if (m_messages == m_choice.count)
            leave(kExitDone);
    }
    void onSubscribed(const SessionOutcome &outcome)
    {
        bool isAnyGranted = false;
        const QList<SubscriptionProfile> &wanted = m_choice.connection.profile.subscriptions;
        for (qsizetype i = 0; i < outcome.codes.size() && i < wanted.size(); ++i) {
            const quint8 code = outcome.codes[i];
            isAnyGranted = isAnyGranted || code < 0x80;
            if (code >= 0x80)
                say(tr("%1 was refused: %2.")
                        .arg(visibleText(wanted[i].filter),
                             sessiontext::reason(code, PacketType::Suback, m_client.status().version)));
        }
        if (!outcome.succeeded && outcome.codes.isEmpty())
            say(outcome.text);
        if (!isAnyGranted)
            leave(kExitRefused);
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
    void giveUp() { leave(m_choice.count == 0 ? kExitDone : kExitNotReached); }
    void leave(int code)
    {
        if (std::exchange(m_isLeaving, true))
            return;
        m_code = code;
        QMetaObject::invokeMethod(&m_client, &CliClient::close, Qt::QueuedConnection); // acknowledge first
    }
    [[nodiscard]] static int failure(const ConnectionStatus &status)
    {
        return status.connack && status.connack->code != 0 ? kExitRefused : kExitFailed;
    }

    const SubscribeChoice m_choice;
    CliClient m_client;
    Interrupt m_interrupt;
    QString m_saidProblem;
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
