// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/brokercommand.h"

#include "app/cli/brokerlog.h"
#include "app/cli/connectionoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/report.h"
#include "app/exitcodes.h"
#include "core/base/plaintext.h"
#include "core/engine/brokerhost.h"
#include "core/engine/deadlinetimer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace mqttscope::cli
{

namespace
{

constexpr quint16 kUsualPort = 1883;
constexpr int kGoodbyeMs = 1000; // for clients to take their DISCONNECT

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope::cli", text); }
QString key(const char *name) { return QLatin1String(name); }

struct BrokerChoice
{
    QHostAddress address;
    quint16 port = kUsualPort;
    BrokerOptions options;
    bool isQuiet = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr(
        "Runs a broker for MQTT 3.1, 3.1.1 and 5.0 and prints one line an event.\n"
        "Prints \"listening tcp ADDRESS:PORT\" first. Ends with 0 after SIGINT or SIGTERM, 1 if it cannot listen, 64 "
        "for wrong usage."));
    parser.addHelpOption();
    parser.addOptions({
        {key("bind"), tr("Address to listen on; 127.0.0.1 by default, which only this computer reaches."),
         key("address")},
        {key("port"), tr("Port; 1883 by default, 0 takes a free one."), key("port")},
        {key("allow-anonymous"),
         tr("Let in clients without a user name. Needed to listen where other computers reach it without "
            "--users.")},
        {key("users"),
         tr("File of users and their passwords as mosquitto_passwd writes it. Without --allow-anonymous "
            "nobody else is let in."),
         key("file")},
        {key("acl"), tr("File of what users may publish and read, in the form of mosquitto's acl_file."), key("file")},
        {key("quiet"), tr("Print no events.")},
        {key("max-connections"), tr("Network connections at a time."), key("number")},
        {key("max-packet-size"), tr("Largest packet taken, in bytes."), key("bytes")},
        {key("max-qos"), tr("Highest QoS: 0, 1 or 2."), key("qos")},
        {key("max-topic-levels"), tr("Levels of a topic or filter."), key("number")},
        {key("max-queued"), tr("Messages that wait for a client."), key("number")},
        {key("max-retained"), tr("Retained messages."), key("number")},
        {key("receive-maximum"), tr("Messages of QoS 1 and 2 a client may have under way."), key("number")},
        {key("topic-alias-maximum"), tr("Topic aliases a client may use; 0 = none."), key("number")},
        {key("server-keep-alive"), tr("Keep alive of every client, in seconds."), key("seconds")},
        {key("no-retain"), tr("Pretend to have no retained messages.")},
        {key("no-wildcards"), tr("Pretend to have no wildcard subscriptions.")},
        {key("no-shared"), tr("Pretend to have no shared subscriptions.")},
        {key("no-subscription-ids"), tr("Pretend to have no subscription identifiers.")},
    });
}

/// Sets `value` from an option within a range; the sentence if it cannot be.
template <typename T>
QString take(const QCommandLineParser &parser, const char *option, T &value, qint64 minimum, qint64 maximum)
{
    const auto number = readNumber(parser, key(option), qint64(value), minimum, maximum);
    if (!number)
        return number.error();
    value = T(*number);
    return {};
}

QString readLimits(const QCommandLineParser &parser, BrokerOptions &options)
{
    int keepAlive = -1;
    for (const QString &problem :
         {take(parser, "max-connections", options.maximumConnections, 1, 65'000),
          take(parser, "max-packet-size", options.maximumPacketSize, 20, limits::kMaximumPacketSize),
          take(parser, "max-qos", options.maximumQoS, 0, 2),
          take(parser, "max-topic-levels", options.maximumTopicLevels, 1, 32'768),
          take(parser, "max-queued", options.queueMessages, 0, 10'000'000),
          take(parser, "max-retained", options.retainedMessages, 0, 10'000'000),
          take(parser, "receive-maximum", options.receiveMaximum, 1, 65'535),
          take(parser, "topic-alias-maximum", options.topicAliasMaximum, 0, 65'535),
          take(parser, "server-keep-alive", keepAlive, -1, 65'535)}) {
        if (!problem.isEmpty())
            return problem;
    }
    if (keepAlive >= 0)
        options.serverKeepAlive = quint16(keepAlive);
    options.retainAvailable = !parser.isSet(key("no-retain"));
    options.wildcardSubscriptionAvailable = !parser.isSet(key("no-wildcards"));
    options.sharedSubscriptionAvailable = !parser.isSet(key("no-shared"));
    options.subscriptionIdentifiersAvailable = !parser.isSet(key("no-subscription-ids"));
    return {};
}

/// Reads a file and has it parsed; the sentence if either fails.
template <typename File>
QString takeFile(const QCommandLineParser &parser, const char *option, std::optional<File> &file)
{
    if (!parser.isSet(key(option)))
        return {};
    const auto text = readFile(parser.value(key(option)), File::kLargestFile);
    if (!text)
        return text.error();
    auto parsed = File::parse(*text);
    if (!parsed)
        return parsed.error();
    file = *parsed;
    return {};
}

QString readAccess(const QCommandLineParser &parser, BrokerOptions &options)
{
    if (!parser.isSet(key("users")) && !parser.isSet(key("acl")))
        return {};
    auto access = std::make_shared<BrokerAccess>();
    if (QString problem = takeFile(parser, "users", access->passwords); !problem.isEmpty())
        return problem;
    if (QString problem = takeFile(parser, "acl", access->acl); !problem.isEmpty())
        return problem;
    access->allowAnonymous = !access->passwords || parser.isSet(key("allow-anonymous"));
    options.access = std::move(access);
    return {};
}

Result<BrokerChoice, QString> readChoice(const QCommandLineParser &parser)
{
    BrokerChoice choice;
    const QString bind = parser.isSet(key("bind")) ? parser.value(key("bind")) : QStringLiteral("127.0.0.1");
    if (!choice.address.setAddress(bind))
        return Failure{tr("--bind \"%1\": this is no address; write it in numbers, 127.0.0.1 for example.")
                           .arg(visibleText(bind))};
    if (!choice.address.isLoopback() && !parser.isSet(key("allow-anonymous")) && !parser.isSet(key("users")))
        return Failure{
            tr("--bind %1 lets every computer that reaches this one publish and subscribe without a password. "
               "Give --users FILE, or --allow-anonymous if that is wanted.")
                .arg(bind)};
    if (QString problem = take(parser, "port", choice.port, 0, 65'535); !problem.isEmpty())
        return Failure{problem};
    if (QString problem = readAccess(parser, choice.options); !problem.isEmpty())
        return Failure{problem};
    if (QString problem = readLimits(parser, choice.options); !problem.isEmpty())
        return Failure{problem};
    choice.isQuiet = parser.isSet(key("quiet"));
    return choice;
}

/// One run of the command.
class BrokerRun final : public QObject, public EngineEvents
{
    Q_OBJECT
public:
    explicit BrokerRun(const BrokerChoice &choice)
        : m_choice(choice)
        , m_deadlines(m_clock)
        , m_services{m_clock, m_appender, [this] { dropCapture(); },
                     [this](std::optional<TimePoint> time) { m_deadlines.wakeAt(time); }}
        , m_host(m_services, *this)
    {
        connect(&m_deadlines, &DeadlineTimer::reached, this, [this] {
            m_host.advance(m_clock.now());
            m_deadlines.wakeAt(m_host.nextDeadline());
        });
        connect(&m_interrupt, &Interrupt::interrupted, this, &BrokerRun::leave);
        if (!choice.isQuiet)
            connect(&m_host, &BrokerHost::happened, this,
                    [this](const BrokerEvent &event) { print(brokerLogLine(event, QDateTime::currentDateTimeUtc())); });
    }

    /// False: it cannot listen, and has said why.
    [[nodiscard]] bool start()
    {
        m_host.start(m_choice.port, m_choice.options, m_choice.address);
        if (!m_host.isRunning())
            return false;
        const bool isIPv6 = m_host.address().protocol() == QAbstractSocket::IPv6Protocol;
        const QString shown = isIPv6 ? QStringLiteral("[%1]") : QStringLiteral("%1");
        print("listening tcp " + shown.arg(m_host.address().toString()).toLatin1() + ':'
              + QByteArray::number(m_host.port()) + '\n');
        return true;
    }

private:
    void print(const QByteArray &line)
    {
        const bool isWritten = std::fwrite(line.constData(), 1, size_t(line.size()), stdout) == size_t(line.size())
            && std::fflush(stdout) == 0;
        if (!isWritten)
            leave(); // whoever read us has gone
    }
    void leave()
    {
        if (std::exchange(m_isLeaving, true))
            return;
        m_host.stop();
        QTimer::singleShot(kGoodbyeMs, qApp, &QCoreApplication::quit);
        auto *idle = new QTimer(this);
        connect(idle, &QTimer::timeout, this, [this] {
            if (m_host.isIdle())
                QCoreApplication::quit();
        });
        idle->start(10);
    }
    /// Nobody looks at the packets: their memory serves the next ones.
    void dropCapture()
    {
        CaptureBatch batch = m_appender.take(std::move(m_spare));
        m_spare = std::move(batch.records);
        m_spare.clear();
    }

    void connectionChanged(const ConnectionStatus &) override { }
    void connectionRemoved(ConnectionId) override { }
    void operationFinished(OperationId, const Outcome &) override { }
    void subscriptionsChanged(ConnectionId, const QList<SubscriptionProfile> &) override { }
    void brokerChanged(const BrokerStatus &status) override
    {
        if (!status.problem.isEmpty())
            say(status.problem);
    }
    void demoChanged(const QList<DemoDeviceInfo> &) override { }
    void captured(CaptureBatch &&) override { }

    const BrokerChoice m_choice;
    SteadyClock m_clock;
    CaptureAppender m_appender;
    DeadlineTimer m_deadlines;
    EngineServices m_services;
    std::vector<CaptureRecord> m_spare;
    BrokerHost m_host;
    Interrupt m_interrupt;
    bool m_isLeaving = false;
};

}

int runBroker(const QStringList &arguments)
{
    return runWithOptions(arguments, QStringLiteral("broker"), addOptions, [](const QCommandLineParser &parser) {
        const auto choice = readChoice(parser);
        if (!choice)
            return sayUsage(choice.error());
        BrokerRun run(*choice);
        if (!run.start())
            return int(kExitFailed);
        return QCoreApplication::exec();
    });
}

}

#include "brokercommand.moc"
