// SPDX-License-Identifier: GPL-3.0-or-later
// A server sends what the fuzzer likes to a client session that publishes, subscribes and comes back, now and then in
// another program run. Input: a byte of options; then a control byte and a length byte, then that many bytes from the
// server, over and over.
#include "core/codec/framer.h"
#include "core/session/clientsession.h"

#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace mqttscope;

namespace
{

struct Sink : FrameSink
{
    void send(QByteArrayView) override { }
    void close() override { }
};

ProtocolVersion versionFor(quint8 control)
{
    if (control & 1)
        return ProtocolVersion::V5_0;
    return control & 4 ? ProtocolVersion::V3_1 : ProtocolVersion::V3_1_1;
}

SessionOptions optionsFor(quint8 control)
{
    SessionOptions options;
    options.version = versionFor(control);
    options.clientId = "fuzz";
    options.cleanStart = control & 2;
    options.subscriptions.append({"a/#", QoS::ExactlyOnce});
    if (control & 1) {
        options.properties.add(PropertyId::SessionExpiryInterval, 100);
        options.properties.add(PropertyId::TopicAliasMaximum, 10);
        options.properties.add(PropertyId::ReceiveMaximum, 10);
        if (control & 4) {
            options.authenticationMethod = control & 8 ? "SCRAM-SHA-256" : "K";
            options.authenticationData = "first";
            options.userName = QByteArray("user");
            options.password = QByteArray("pencil");
        }
    }
    options.automaticTopicAliases = control & 0x10;
    options.publishesOffline = control & 0x20;
    options.readOnly = control & 0x40;
    return options;
}

std::unique_ptr<ClientSession> started(const SessionOptions &options)
{
    auto session = std::make_unique<ClientSession>(options);
    ClientSession *answering = session.get();
    QObject::connect(answering, &ClientSession::authChallenge, answering,
                     [answering](const QByteArray &, const QByteArray &data) {
                         answering->answerAuth(data, TimePoint(std::chrono::hours(1)));
                     });
    return session;
}

/// The program ends, and another run goes on with what it left.
std::unique_ptr<ClientSession> restarted(const ClientSession &session)
{
    auto next = started(session.options());
    if (const auto snapshot = session.snapshot()) {
        const auto read = snapshotFromBytes(toBytes(*snapshot));
        if (!read)
            std::abort(); // what was written is readable
        static_cast<void>(next->restore(*read)); // not under a Client Identifier the server has given
    }
    return next;
}

void feed(ClientSession &session, StreamContext &context, QByteArrayView bytes, TimePoint now)
{
    while (!bytes.isEmpty()) {
        const FrameHead head = inspectFrame(bytes, session.maximumPacketSize());
        if (head.status != FrameHead::Status::Complete)
            return session.framingFailed(head.status, now);
        const QByteArrayView frame = bytes.first(head.size);
        session.receive(frame, summarize(frame, Direction::FromBroker, context), now);
        bytes = bytes.sliced(head.size);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    TimePoint now{std::chrono::hours(1)};
    Sink sink;
    StreamContext context;
    auto session = started(optionsFor(data[0]));
    context.version = session->options().version;
    QByteArrayView input(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    quint32 operation = 0;
    while (input.size() >= 2) {
        const auto control = quint8(input[0]);
        const qsizetype length = std::min<qsizetype>(quint8(input[1]), input.size() - 2);
        if (session->state() == SessionState::Closing || (control & 0x80))
            session->transportClosed(now);
        if (session->state() == SessionState::Idle && (control & 0x40))
            session = restarted(*session);
        if (session->state() == SessionState::Idle)
            session->transportOpened(sink, now);
        session->publish(OperationId(++operation), {"a/b", "x", QoS(control % 3), false, {}}, now);
        feed(*session, context, input.sliced(2, length), now);
        now += std::chrono::seconds(control & 0x1F);
        session->advance(now);
        if (control & 0x20)
            session->reauthenticate(OperationId(operation), now);
        input = input.sliced(2 + length);
    }
    return 0;
}
