// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliclient.h"

namespace mqttscope::cli
{

CliClient::CliClient(const ConnectionProfile &profile, const ConnectSecrets &secrets, QObject *parent)
    : QObject(parent)
    , m_deadlines(m_clock)
    , m_services{m_clock, m_appender, [this] { dropCapture(); },
                 [this](std::optional<TimePoint> time) { m_deadlines.wakeAt(time); }}
    , m_connection(std::make_unique<ClientConnection>(ConnectionId(1), profile, secrets, false, m_services, *this))
{
    connect(&m_deadlines, &DeadlineTimer::reached, this, [this] {
        m_connection->advance(m_clock.now());
        m_deadlines.wakeAt(m_connection->nextDeadline());
    });
    connect(&m_connection->session(), &ClientSession::messageReceived, this, &CliClient::messageReceived);
    connect(
        &m_connection->session(), &ClientSession::subscribed, this, [this](OperationId, const SessionOutcome &outcome) {
            const bool isCut = outcome.codes.isEmpty() && m_connection->session().state() != SessionState::Connected;
            if (!isCut) // else it is asked again with the next connection
                Q_EMIT subscribed(outcome);
        });
}

CliClient::~CliClient() = default;

void CliClient::close(std::optional<Duration> longest)
{
    m_services.closeTimeout = longest;
    m_connection->close(m_goodbye);
}

OperationId CliClient::publish(const PublishRequest &request)
{
    const OperationId id(++m_lastOperation);
    m_connection->publish(id, request);
    return id;
}

void CliClient::connectionChanged(const ConnectionStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

/// Nobody looks at the packets: their memory serves the next ones.
void CliClient::dropCapture()
{
    CaptureBatch batch = m_appender.take(std::move(m_spare));
    m_spare = std::move(batch.records);
    m_spare.clear();
}

}
