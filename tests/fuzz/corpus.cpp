// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seeds of all fuzzers: `fuzz_corpus FOLDER` fills FOLDER/fuzz_decode, FOLDER/fuzz_session and so on from
// the golden packets, and from one profile that uses every field.
#include "core/profile/profilejson.h"
#include "core/session/sessionsnapshot.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/goldenpackets.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr qsizetype kLargest = 4096; // large seeds slow the fuzzer down and teach it nothing
constexpr qsizetype kLongestRecord = 255;

class Corpus
{
public:
    explicit Corpus(const QString &folder)
        : m_base(folder)
    { }

    void add(const char *fuzzer, const QByteArray &seed)
    {
        const QDir folder(m_base.filePath(QLatin1String(fuzzer)));
        QFile file(folder.filePath(QStringLiteral("golden-%1").arg(++m_count, 4, 10, QLatin1Char('0'))));
        const bool isWritten
            = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size();
        m_isComplete = m_isComplete && isWritten;
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    QDir m_base;
    int m_count = 0;
    bool m_isComplete = true;
};

/// One record of the fuzzers that play a conversation: control, length, bytes.
QByteArray record(int control, const QByteArray &frame)
{
    return QByteArray(1, char(control)) + char(frame.size()) + frame;
}

QByteArray connackOf(ProtocolVersion version)
{
    return QByteArray::fromHex(version == ProtocolVersion::V5_0 ? "2003000000" : "20020000");
}

void addGoldenPackets(Corpus &corpus)
{
    for (const GoldenPacket &golden : goldenPackets()) {
        if (golden.frame.size() > kLargest)
            continue;
        const QByteArray input = FuzzInput{golden.version, golden.direction, golden.frame}.toBytes();
        corpus.add("fuzz_decode", input);
        corpus.add("fuzz_dissect", input);
        if (golden.frame.size() > kLongestRecord)
            continue;
        const bool is5 = golden.version == ProtocolVersion::V5_0;
        if (golden.direction == Direction::FromBroker) {
            for (const int options : {0x37, 0x3F, 0x40, 0x24}) // authentication, aliases, read-only, 3.1; restarted
                corpus.add("fuzz_session",
                           QByteArray(1, char(is5 ? options | 1 : options & ~1)) + record(1, connackOf(golden.version))
                               + record(1, golden.frame) + record(0xC1, {}) + record(1, connackOf(golden.version)));
            for (const int control : {0, 1, 2}) // a publish of each QoS is under way
                corpus.add("fuzz_session",
                           QByteArray(1, char(is5 ? 3 : 2)) + record(control, connackOf(golden.version))
                               + record(control, golden.frame) + record(0x81, {}));
        } else {
            const QByteArray connect = is5 ? QByteArray::fromHex("100e00044d5154540502000000000161")
                                           : QByteArray::fromHex("100d00044d51545404020000000161");
            corpus.add("fuzz_broker", record(0, connect) + record(0, golden.frame) + record(1, golden.frame));
        }
    }
}

void addStreams(Corpus &corpus)
{
    for (const GoldenStream &stream : goldenStreams()) {
        QByteArray bytes;
        for (const GoldenStream::Step &step : stream.steps)
            bytes += step.frame;
        corpus.add("fuzz_framer", FuzzInput{ProtocolVersion::Unknown, stream.steps.first().direction, bytes}.toBytes());
    }
}

void addProfiles(Corpus &corpus)
{
    ConnectionProfile profile = ConnectionProfile::create();
    const auto add = [&] { corpus.add("fuzz_profile", QJsonDocument(profileToJson(profile)).toJson()); };
    add();
    profile.name = QStringLiteral("Plant");
    profile.clientId = QStringLiteral("scope");
    profile.userName = QStringLiteral("user");
    WillProfile will;
    will.topic = QStringLiteral("state");
    will.payload = QByteArray::fromHex("ff00");
    will.properties.contentType = QStringLiteral("text/plain");
    will.properties.userProperties = {{QStringLiteral("k"), QStringLiteral("v")}};
    profile.will = will;
    SubscriptionProfile subscription;
    subscription.filter = QStringLiteral("a/#");
    subscription.subscriptionIdentifier = 7;
    profile.subscriptions.append(subscription);
    add();
}

void addPayloads(Corpus &corpus)
{
    for (const char *payload : {"{\"value\":71.4,\"list\":[1,2,{\"a\":null}]}", "true", "-1.5e300", "text", ""})
        corpus.add("fuzz_payload", payload);
}

void addSnapshots(Corpus &corpus)
{
    const auto add = [&corpus](const SessionSnapshot &snapshot) {
        corpus.add("fuzz_snapshot", QCborValue::fromCbor(toBytes(snapshot)).toArray().at(1).toByteArray());
    };
    SessionSnapshot snapshot;
    snapshot.server = "mqtt://localhost:1883";
    snapshot.clientId = "scope";
    snapshot.version = ProtocolVersion::V5_0;
    add(snapshot);
    OutgoingMessage message{"a/b", "x", QoS::ExactlyOnce, true, {}};
    message.properties.addUserProperty("key", "value");
    message.properties.add(PropertyId::TopicAlias, 3U);
    snapshot.inflight = {{1, DeliveryStage::Puback, {"a", "x", QoS::AtLeastOnce, false, {}}},
                         {2, DeliveryStage::Pubrec, message},
                         {3, DeliveryStage::Pubcomp, message}};
    snapshot.waiting = {message};
    snapshot.unreleased = {7, 65'535};
    snapshot.subscriptions = {{{"a/#", QoS::ExactlyOnce}, QoS::AtLeastOnce, true}};
    snapshot.lastPacketId = 3;
    snapshot.sessionExpiry = 100;
    add(snapshot);
    snapshot.version = ProtocolVersion::V3_1_1;
    add(snapshot);
    snapshot.holdsState = false;
    add(snapshot);
}

/// The example of RFC 7677.
void addScram(Corpus &corpus)
{
    const QByteArray first = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    const QByteArray last = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";
    for (const char hash : {0, 1, 2})
        corpus.add("fuzz_scram", QByteArray(1, hash) + first + '\0' + last);
    corpus.add("fuzz_scram", QByteArray(1, '\1') + first + '\0' + "e=invalid-proof");
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_corpus FOLDER\n");
        return 64;
    }
    Corpus corpus(QFile::decodeName(argv[1]));
    addGoldenPackets(corpus);
    addStreams(corpus);
    addProfiles(corpus);
    addPayloads(corpus);
    addSnapshots(corpus);
    addScram(corpus);
    std::printf("%d seeds\n", corpus.count());
    return corpus.isComplete() ? 0 : 1;
}
