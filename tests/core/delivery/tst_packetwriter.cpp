// SPDX-License-Identifier: GPL-3.0-or-later
// What is left out of a packet that would be larger than its receiver takes.
#include "core/delivery/packetwriter.h"
#include "tests/support/packetpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestPacketWriter : public QObject
{
    Q_OBJECT

    /// Sends a packet with both diagnostics to a peer that takes 12 bytes, and looks at what arrives.
    template <typename P>
    static void sendTooLarge(PropertyId diagnostic)
    {
        P packet;
        packet.code = P::type == PacketType::Auth ? quint8(ReasonCode::ContinueAuthentication)
                                                  : quint8(ReasonCode::PacketIdentifierNotFound);
        if constexpr (std::is_same_v<P, PubackPacket> || std::is_same_v<P, PubrecPacket>)
            packet.code = quint8(ReasonCode::NotAuthorized);
        if constexpr (std::is_same_v<P, DisconnectPacket>)
            packet.code = quint8(ReasonCode::ProtocolError);
        if constexpr (P::type == PacketType::Auth)
            packet.properties.add(PropertyId::AuthenticationMethod, QByteArrayView("m"));
        else if constexpr (P::type != PacketType::Disconnect)
            packet.packetId = 7;
        if (diagnostic == PropertyId::ReasonString)
            packet.properties.add(PropertyId::ReasonString, QByteArrayView("because of this"));
        else
            packet.properties.add(QByteArrayView("key"), QByteArrayView("a long value"));

        PacketPeer peer(Direction::FromClient, ProtocolVersion::V5_0);
        PacketWriter writer(Direction::FromClient);
        writer.open(peer, ProtocolVersion::V5_0);
        QCOMPARE(writer.sendTrimmed(packet), FaultId::None);
        const P *whole = peer.take<P>();
        QVERIFY(whole);
        QVERIFY2(whole->properties.find(diagnostic), "it stays where there is room for it");

        writer.setMaximumPacketSize(12);
        QCOMPARE(writer.sendTrimmed(packet), FaultId::None);
        const P *trimmed = peer.take<P>();
        QVERIFY(trimmed);
        QVERIFY(peer.lastTakenFrame().size() <= 12);
        QCOMPARE(trimmed->code, packet.code);
        QVERIFY(!trimmed->properties.find(diagnostic));
    }

private Q_SLOTS:
    void diagnosticsAreLeftOut_data()
    {
        QTest::addColumn<PacketType>("type");
        QTest::addColumn<PropertyId>("diagnostic");
        const auto rows = [](PacketType type, const char *reasonRow, const char *userRow) {
            QTest::newRow(reasonRow) << type << PropertyId::ReasonString;
            QTest::newRow(userRow) << type << PropertyId::UserProperty;
        };
        rows(PacketType::Puback, "[5.0/MQTT-3.4.2-2] PUBACK without its reason string",
             "[5.0/MQTT-3.4.2-3] PUBACK without its user property");
        rows(PacketType::Pubrec, "[5.0/MQTT-3.5.2-2] PUBREC without its reason string",
             "[5.0/MQTT-3.5.2-3] PUBREC without its user property");
        rows(PacketType::Pubrel, "[5.0/MQTT-3.6.2-2] PUBREL without its reason string",
             "[5.0/MQTT-3.6.2-3] PUBREL without its user property");
        rows(PacketType::Pubcomp, "[5.0/MQTT-3.7.2-2] PUBCOMP without its reason string",
             "[5.0/MQTT-3.7.2-3] PUBCOMP without its user property");
        rows(PacketType::Disconnect, "[5.0/MQTT-3.14.2-3] DISCONNECT without its reason string",
             "[5.0/MQTT-3.14.2-4] DISCONNECT without its user property");
        rows(PacketType::Auth, "[5.0/MQTT-3.15.2-2] AUTH without its reason string",
             "[5.0/MQTT-3.15.2-3] AUTH without its user property");
    }
    void diagnosticsAreLeftOut()
    {
        QFETCH(PacketType, type);
        QFETCH(PropertyId, diagnostic);
        switch (type) {
        case PacketType::Puback:
            return sendTooLarge<PubackPacket>(diagnostic);
        case PacketType::Pubrec:
            return sendTooLarge<PubrecPacket>(diagnostic);
        case PacketType::Pubrel:
            return sendTooLarge<PubrelPacket>(diagnostic);
        case PacketType::Pubcomp:
            return sendTooLarge<PubcompPacket>(diagnostic);
        case PacketType::Disconnect:
            return sendTooLarge<DisconnectPacket>(diagnostic);
        default:
            return sendTooLarge<AuthPacket>(diagnostic);
        }
    }

    void whatIsStillTooLargeIsNotSent()
    {
        PacketPeer peer(Direction::FromClient, ProtocolVersion::V5_0);
        PacketWriter writer(Direction::FromClient);
        writer.open(peer, ProtocolVersion::V5_0);
        writer.setMaximumPacketSize(10);
        AuthPacket packet;
        packet.code = quint8(ReasonCode::ContinueAuthentication);
        packet.properties.add(PropertyId::AuthenticationMethod, QByteArrayView("a method of its own"));
        packet.properties.add(PropertyId::ReasonString, QByteArrayView("x"));
        QCOMPARE(writer.sendTrimmed(packet), FaultId::PacketTooLarge);
        QCOMPARE(peer.waiting(), 0);
    }
};

MQTTSCOPE_TEST(TestPacketWriter, "tst_packetwriter")
#include "tst_packetwriter.moc"
