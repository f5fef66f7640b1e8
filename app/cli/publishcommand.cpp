// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/publishcommand.h"

#include "app/cli/argumenttext.h"
#include "app/cli/cliclient.h"
#include "app/cli/connectionoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/linereader.h"
#include "app/cli/propertyoptions.h"
#include "app/cli/report.h"
#include "app/exitcodes.h"
#include "core/spec/limits.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicname.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QTimer>

#include <limits>
#include <memory>
#include <unistd.h>

namespace mqttscope::cli
{

namespace
{

constexpr int kMostUnanswered = 100; ///< messages given to the session and not settled
constexpr qint64 kMostUnansweredBytes = 8LL << 20; ///< of their payloads; one message may be larger
constexpr Duration kNoEnd = std::chrono::hours(24 * 7); ///< what --timeout may be at most, too

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope::cli", text); }
QString key(const char *name) { return QLatin1String(name); }

struct PublishChoice
{
    ConnectionChoice connection;
    PublishRequest request; ///< payload included, unless it is read line by line
    bool isLines = false;
    quint64 repeat = 1;
    int intervalMs = 0;
    std::optional<int> timeoutMs;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(tr("Publishes and waits until the broker has acknowledged.\n"
                                        "Ends with 0 when done, 1 without a connection, 2 when refused, 64 for wrong "
                                        "usage."));
    parser.addHelpOption();
    parser.addOptions({
        {key("topic"), tr("Topic Name to publish to."), key("topic")},
        {key("message"), tr("The payload as text; may be empty."), key("text")},
        {key("file"), tr("File with the payload; - is standard input."), key("file")},
        {key("stdin-lines"), tr("Every line of standard input is a message.")},
        {key("qos"), tr("QoS; 0 by default."), key("qos")},
        {key("retain"), tr("Ask the broker to retain the message.")},
        {key("repeat"), tr("Publish it so many times."), key("number")},
        {key("interval"), tr("Wait so many milliseconds between messages."), key("milliseconds")},
        {key("timeout"), tr("Give up after so many seconds."), key("seconds")},
    });
    addConnectionOptions(parser);
    addPropertyOptions(parser, PropertyScope::Publish);
}

/// empty = all is well
QString readPayload(const QCommandLineParser &parser, PublishChoice &choice)
{
    choice.isLines = parser.isSet(key("stdin-lines"));
    const int sources = int(parser.isSet(key("message"))) + int(parser.isSet(key("file"))) + int(choice.isLines);
    if (sources != 1)
        return sources == 0 ? tr("One of --message, --file and --stdin-lines is needed.")
                            : tr("Only one of --message, --file and --stdin-lines can be used.");
    if (parser.isSet(key("message")))
        choice.request.payload = argumentBytes(parser.value(key("message")));
    if (parser.isSet(key("file"))) {
        const auto bytes = readFile(parser.value(key("file")), limits::kMaximumRemainingLength);
        if (!bytes)
            return QStringLiteral("--file: ") + bytes.error();
        choice.request.payload = *bytes;
    }
    return {};
}

/// Standard input can be read once.
bool usesStandardInputTwice(const QCommandLineParser &parser)
{
    const bool isPayload = parser.isSet(key("stdin-lines")) || parser.value(key("file")) == key("-");
    return standardInputUses(parser) + int(isPayload) > 1;
}

Result<PublishChoice, QString> readChoice(const QCommandLineParser &parser)
{
    if (usesStandardInputTwice(parser))
        return Failure{tr("Standard input can be read for one option only.")};
    const auto connection = readConnection(parser);
    if (!connection)
        return Failure{connection.error()};
    PublishChoice choice;
    choice.connection = *connection;
    choice.connection.profile.reconnect = false; // a script decides for itself whether it tries again
    choice.connection.profile.offlineBytes = std::numeric_limits<quint32>::max(); // we bound them ourselves
    if (QString problem = problemBefore5(parser, choice.connection.profile.version, PropertyScope::Publish);
        !problem.isEmpty())
        return Failure{problem};
    if (!parser.isSet(key("topic")))
        return Failure{tr("--topic is needed.")};
    choice.request.topic = parser.value(key("topic"));
    if (const auto topic = TopicName::parse(QStringView(choice.request.topic), connection->profile.version); !topic)
        return Failure{QStringLiteral("--topic: ") + topic.error()};
    choice.request.retain = parser.isSet(key("retain"));
    for (const QString &problem :
         {readPayload(parser, choice), readMessageProperties(parser, choice.request.properties)})
        if (!problem.isEmpty())
            return Failure{problem};
    const auto qos = readNumber(parser, key("qos"), 0, 0, 2);
    if (!qos)
        return Failure{qos.error()};
    choice.request.qos = QoS(*qos);
    const auto repeat = readNumber(parser, key("repeat"), 1, 1, Q_INT64_C(1) << 53);
    if (!repeat)
        return Failure{repeat.error()};
    choice.repeat = quint64(*repeat);
    const auto interval = readNumber(parser, key("interval"), 0, 0, 24 * 3600 * 1000);
    if (!interval)
        return Failure{interval.error()};
    choice.intervalMs = int(*interval);
    const auto timeout = readTimeout(parser);
    if (!timeout)
        return Failure{timeout.error()};
    choice.timeoutMs = *timeout;
    return choice;
}

/// One run of the command: keeps a bounded number of messages on their way until all are answered.
class Publisher final : public QObject
{
    Q_OBJECT
public:
    explicit Publisher(const PublishChoice &choice)
        : m_choice(choice)
        , m_client(choice.connection.profile, choice.connection.secrets)
    {
        m_client.setGoodbye(choice.connection.goodbye);
        connect(&m_client, &CliClient::statusChanged, this, &Publisher::onStatus);
        connect(&m_client, &CliClient::finished, this, &Publisher::onFinished);
        connect(&m_interrupt, &Interrupt::interrupted, this, &Publisher::onInterrupt);
        m_pause.setSingleShot(true);
        m_pause.setTimerType(Qt::PreciseTimer);
        connect(&m_pause, &QTimer::timeout, this, &Publisher::pump);
        if (choice.isLines) {
            m_lines = std::make_unique<LineReader>(STDIN_FILENO, limits::kMaximumRemainingLength);
            connect(m_lines.get(), &LineReader::readable, this, &Publisher::pump);
        }
        m_timeout.setSingleShot(true);
        connect(&m_timeout, &QTimer::timeout, this, &Publisher::onTimeout);
        if (choice.timeoutMs)
            m_timeout.start(*choice.timeoutMs);
    }
    void start() { m_client.open(); }

private:
    void onStatus()
    {
        const ConnectionStatus &status = m_client.status();
        if (status.state == ConnectionState::Connected)
            return pump();
        if (status.state != ConnectionState::Disconnected)
            return;
        if (!m_isLeaving) {
            say(status.problem.isEmpty() ? tr("The broker ended the connection.") : status.problem);
            m_code = status.connack && status.connack->code != 0 ? kExitRefused : kExitFailed;
        } else if (status.unsentBytes > 0 && m_code == kExitDone) {
            say(tr("At least the last %1 bytes did not reach the broker.").arg(QString::number(status.unsentBytes)));
            m_code = kExitFailed;
        }
        QCoreApplication::exit(m_code);
    }
    void pump()
    {
        if (std::exchange(m_isPumping, true))
            return; // answered while it was being published
        while (!m_isLeaving && !m_isAllGiven && m_client.status().state == ConnectionState::Connected
               && m_unanswered.size() < kMostUnanswered && m_unansweredBytes < kMostUnansweredBytes
               && !m_pause.isActive() && publishNext()) { }
        m_isPumping = false;
        if (m_isAllGiven && m_unanswered.isEmpty())
            leave(m_code);
    }
    bool publishNext()
    {
        PublishRequest request = m_choice.request;
        if (!m_lines) {
            m_isAllGiven = m_given == m_choice.repeat;
        } else if (m_left == 0) {
            const std::optional<QByteArray> line = m_lines->next();
            if (m_lines->isTooLong()) {
                say(tr("A line is longer than a message can be."));
                m_code = kExitFailed;
            }
            m_isAllGiven = m_lines->atEnd() || m_lines->isTooLong();
            if (!line)
                return false;
            m_isAllGiven = false;
            m_line = *line;
            m_left = m_choice.repeat;
        }
        if (m_isAllGiven)
            return false;
        if (m_lines) {
            request.payload = m_line;
            --m_left;
        }
        ++m_given;
        const OperationId operation = m_client.nextOperation(); // the answer may come before publish() returns
        m_unanswered.insert(operation, request.payload.size());
        m_unansweredBytes += request.payload.size();
        if (m_choice.intervalMs > 0)
            m_pause.start(m_choice.intervalMs);
        m_client.publish(request);
        return true;
    }
    void onFinished(OperationId operation, const Outcome &outcome)
    {
        m_unansweredBytes -= m_unanswered.take(operation);
        const bool isRefused = outcome.reasonCode >= kFirstFailureCode;
        if (!outcome.succeeded || isRefused || !outcome.text.isEmpty())
            say(outcome.text.isEmpty() ? tr("The message was not published.") : outcome.text);
        if (!outcome.succeeded || isRefused) {
            m_code = isRefused ? kExitRefused : kExitFailed;
            m_isAllGiven = true; // what follows would fare no better
        }
        if (!m_isPumping)
            pump();
    }
    void onTimeout()
    {
        if (m_isLeaving)
            return; // the connection has been told how long it has
        say(tr("Not everything was acknowledged in time."));
        leave(kExitFailed);
    }
    void onInterrupt()
    {
        if (!m_isLeaving)
            return leave(kExitFailed);
        if (m_code == kExitDone)
            say(tr("Not everything was sent."));
        QCoreApplication::exit(kExitFailed);
    }
    void leave(int code)
    {
        if (std::exchange(m_isLeaving, true))
            return;
        m_code = code;
        // What is written goes first. A message at QoS 0 is done when it is on its way: it has to arrive, too.
        QMetaObject::invokeMethod(
            this, [this] { m_client.close(timeToSend()); }, Qt::QueuedConnection);
    }
    [[nodiscard]] std::optional<Duration> timeToSend() const
    {
        if (m_code != kExitDone)
            return std::nullopt;
        return m_timeout.isActive() ? std::chrono::milliseconds(m_timeout.remainingTime()) : kNoEnd;
    }

    const PublishChoice m_choice;
    CliClient m_client;
    Interrupt m_interrupt;
    QTimer m_pause;
    QTimer m_timeout;
    std::unique_ptr<LineReader> m_lines;
    QByteArray m_line;
    quint64 m_left = 0; ///< times the line is still to be published
    quint64 m_given = 0;
    QHash<OperationId, qsizetype> m_unanswered; ///< bytes of the payload
    qint64 m_unansweredBytes = 0;
    int m_code = kExitDone;
    bool m_isAllGiven = false;
    bool m_isPumping = false;
    bool m_isLeaving = false;
};

}

int runPublish(const QStringList &arguments)
{
    return runWithOptions(arguments, QStringLiteral("pub"), addOptions, [](const QCommandLineParser &parser) {
        const auto choice = readChoice(parser);
        if (!choice)
            return sayUsage(choice.error());
        Publisher publisher(*choice);
        publisher.start();
        return QCoreApplication::exec();
    });
}

}

#include "publishcommand.moc"
