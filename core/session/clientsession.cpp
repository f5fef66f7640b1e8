// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientsession.h"

#include "core/session/clientsession_p.h"

#include <QCoreApplication>

namespace mqttscope
{

ClientSession::ClientSession(SessionOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options)))
{ }

ClientSession::~ClientSession() = default;

const SessionOptions &ClientSession::options() const { return d->options; }

SessionState ClientSession::state() const { return d->state; }

ProtocolVersion ClientSession::version() const
{
    return d->state == SessionState::Idle ? ProtocolVersion::Unknown : d->writer.version();
}

quint32 ClientSession::maximumPacketSize() const
{
    const bool announced = d->options.version == ProtocolVersion::V5_0;
    return announced ? d->options.properties.number(PropertyId::MaximumPacketSize).value_or(0) : 0;
}

void ClientSession::transportOpened(FrameSink &sink, TimePoint now)
{
    d->open(sink, now);
    d->noteActivity(now);
}

void ClientSession::transportClosed(TimePoint) { d->transportClosed(); }

void ClientSession::receive(QByteArrayView frame, const Summary &summary, TimePoint now)
{
    if (d->state != SessionState::Handshaking && d->state != SessionState::Connected)
        return;
    d->keepAlive.packetReceived(now);
    Q_EMIT packetReceived(frame);
    d->receive(frame, summary, now);
    d->noteActivity(now);
}

void ClientSession::framingFailed(FrameHead::Status status, TimePoint)
{
    if (status == FrameHead::Status::TooLarge)
        d->fault(FaultId::PacketTooLarge, PacketType::Reserved);
    else if (status == FrameHead::Status::Malformed)
        d->fault(FaultId::VariableByteIntegerMalformed, PacketType::Reserved);
}

void ClientSession::writable(TimePoint now)
{
    d->publishing.pump();
    d->noteActivity(now);
}

std::optional<TimePoint> ClientSession::nextDeadline() const { return d->nextDeadline(); }

void ClientSession::advance(TimePoint now)
{
    d->advance(now);
    d->noteActivity(now);
}

void ClientSession::publish(OperationId operation, const OutgoingMessage &message, TimePoint now)
{
    if (const QString problem = d->problemWithPublishing(message); !problem.isEmpty()) {
        Q_EMIT published(operation, {false, 0, problem, {}});
        return;
    }
    d->publishing.publish(operation, message);
    d->noteActivity(now);
}

void ClientSession::subscribe(OperationId operation, const QList<SubscriptionRequest> &subscriptions, TimePoint now)
{
    if (d->state != SessionState::Connected) {
        Q_EMIT subscribed(operation, {false, 0, QCoreApplication::translate("ClientSession", "Not connected."), {}});
        return;
    }
    d->subscribing.subscribe(operation, subscriptions);
    d->noteActivity(now);
}

void ClientSession::unsubscribe(OperationId operation, const QList<QByteArray> &filters, TimePoint now)
{
    if (d->state != SessionState::Connected) {
        Q_EMIT unsubscribed(operation, {false, 0, QCoreApplication::translate("ClientSession", "Not connected."), {}});
        return;
    }
    d->subscribing.unsubscribe(operation, filters);
    d->noteActivity(now);
}

void ClientSession::ping(TimePoint now)
{
    d->ping(now);
    d->noteActivity(now);
}

void ClientSession::cancelQueued() { d->publishing.cancelWaiting(); }

void ClientSession::answerAuth(const QByteArray &data, TimePoint now)
{
    d->answerAuth(data, now);
    d->noteActivity(now);
}

void ClientSession::reauthenticate(OperationId operation, TimePoint now)
{
    d->reauthenticate(operation, now);
    d->noteActivity(now);
}

void ClientSession::close(ReasonCode reason, TimePoint, const PropertyList &properties)
{
    d->close(reason, properties);
}

void ClientSession::discardState() { d->discardState(); }

void ClientSession::handOverState() { d->handOverState(); }

void ClientSession::sendRaw(QByteArrayView bytes, TimePoint now)
{
    d->writer.sendFrame(bytes);
    d->noteActivity(now);
}

std::optional<SessionSnapshot> ClientSession::snapshot() const { return d->snapshot(); }

quint64 ClientSession::stateRevision() const { return d->changes(); }

bool ClientSession::restore(const SessionSnapshot &snapshot) { return d->restore(snapshot); }

QList<SubscriptionRequest> ClientSession::subscriptions() const { return d->subscribing.granted(); }

int ClientSession::inflight() const { return d->publishing.inflight(); }

int ClientSession::queued() const { return d->publishing.queued(); }

int ClientSession::heldBack() const { return d->publishing.heldBack(); }

}
