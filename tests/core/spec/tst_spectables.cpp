// SPDX-License-Identifier: GPL-3.0-or-later
// The tables against what the standards say, typed here a second time.
#include "core/spec/faultspec.h"
#include "core/spec/fieldspec.h"
#include "core/spec/propertyspec.h"
#include "core/spec/reasonspec.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace mqttscope;

class TestSpecTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Table 2-4 of the standard: identifier, wire type, where.
    void propertiesAsInTheStandard_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("wireType");
        QTest::addColumn<QString>("places");
        const auto row = [](int id, const char *name, const char *wireType, const char *places) {
            QTest::newRow(name) << id << QString::fromLatin1(wireType) << QString::fromLatin1(places);
        };
        row(1, "Payload Format Indicator", "byte", "PUBLISH Will");
        row(2, "Message Expiry Interval", "four", "PUBLISH Will");
        row(3, "Content Type", "string", "PUBLISH Will");
        row(8, "Response Topic", "string", "PUBLISH Will");
        row(9, "Correlation Data", "binary", "PUBLISH Will");
        row(11, "Subscription Identifier", "variable", "PUBLISH SUBSCRIBE");
        row(17, "Session Expiry Interval", "four", "CONNECT CONNACK DISCONNECT");
        row(18, "Assigned Client Identifier", "string", "CONNACK");
        row(19, "Server Keep Alive", "two", "CONNACK");
        row(21, "Authentication Method", "string", "CONNECT CONNACK AUTH");
        row(22, "Authentication Data", "binary", "CONNECT CONNACK AUTH");
        row(23, "Request Problem Information", "byte", "CONNECT");
        row(24, "Will Delay Interval", "four", "Will");
        row(25, "Request Response Information", "byte", "CONNECT");
        row(26, "Response Information", "string", "CONNACK");
        row(28, "Server Reference", "string", "CONNACK DISCONNECT");
        row(31, "Reason String", "string", "CONNACK PUBACK PUBREC PUBREL PUBCOMP SUBACK UNSUBACK DISCONNECT AUTH");
        row(33, "Receive Maximum", "two", "CONNECT CONNACK");
        row(34, "Topic Alias Maximum", "two", "CONNECT CONNACK");
        row(35, "Topic Alias", "two", "PUBLISH");
        row(36, "Maximum QoS", "byte", "CONNACK");
        row(37, "Retain Available", "byte", "CONNACK");
        row(38, "User Property", "pair",
            "CONNECT CONNACK PUBLISH Will PUBACK PUBREC PUBREL PUBCOMP SUBSCRIBE SUBACK UNSUBSCRIBE UNSUBACK "
            "DISCONNECT "
            "AUTH");
        row(39, "Maximum Packet Size", "four", "CONNECT CONNACK");
        row(40, "Wildcard Subscription Available", "byte", "CONNACK");
        row(41, "Subscription Identifier Available", "byte", "CONNACK");
        row(42, "Shared Subscription Available", "byte", "CONNACK");
    }
    void propertiesAsInTheStandard()
    {
        QFETCH(int, id);
        QFETCH(QString, wireType);
        QFETCH(QString, places);
        const PropertySpec *spec = propertySpec(PropertyId(id));
        QVERIFY(spec);
        QCOMPARE(spec->label, QTest::currentDataTag());
        static const QStringList kWireTypes{
            QStringLiteral("byte"),   QStringLiteral("two"),    QStringLiteral("four"), QStringLiteral("variable"),
            QStringLiteral("string"), QStringLiteral("binary"), QStringLiteral("pair")};
        QCOMPARE(kWireTypes[int(spec->wireType)], wireType);
        const QStringList wanted = places.split(QLatin1Char(' '));
        for (const PropertyScope scope : kPropertyScopes) {
            const QString name = scope == PropertyScope::Will ? QStringLiteral("Will")
                                                              : QLatin1String(packetSpec(PacketType(scope)).name);
            QVERIFY2(spec->scopes.contains(scope) == wanted.contains(name), qPrintable(name));
        }
    }

    void unknownPropertiesHaveNoRow()
    {
        int known = 0;
        for (int id = 0; id < 256; ++id)
            known += propertySpec(PropertyId(id)) != nullptr;
        QCOMPARE(known, 27);
    }

    /// The tables of reason codes in 3.2.2.2, 3.4.2.1, 3.5.2.1, 3.6.2.1, 3.7.2.1, 3.9.3, 3.11.3, 3.14.2.1, 3.15.2.1.
    void reasonCodesAsInTheStandard_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("codes");
        const auto row = [](const char *name, PacketType type, int version, const char *codes) {
            QTest::newRow(name) << int(type) << version << QByteArray::fromHex(codes);
        };
        row("[5.0/MQTT-3.2.2-8] CONNACK", PacketType::Connack, 5,
            "00 80 81 82 83 84 85 86 87 88 89 8a 8c 90 95 97 99 9a 9b 9c 9d 9f");
        row("[5.0/MQTT-3.4.2-1] PUBACK", PacketType::Puback, 5, "00 10 80 83 87 90 91 97 99");
        row("[5.0/MQTT-3.5.2-1] PUBREC", PacketType::Pubrec, 5, "00 10 80 83 87 90 91 97 99");
        row("[5.0/MQTT-3.6.2-1] PUBREL", PacketType::Pubrel, 5, "00 92");
        row("[5.0/MQTT-3.7.2-1] PUBCOMP", PacketType::Pubcomp, 5, "00 92");
        row("[5.0/MQTT-3.9.3-2] SUBACK", PacketType::Suback, 5, "00 01 02 80 83 87 8f 91 97 9e a1 a2");
        row("[5.0/MQTT-3.11.3-2] UNSUBACK", PacketType::Unsuback, 5, "00 11 80 83 87 8f 91");
        row("[5.0/MQTT-3.14.2-1] DISCONNECT", PacketType::Disconnect, 5,
            "00 04 80 81 82 83 87 89 8b 8c 8d 8e 8f 90 93 94 95 96 97 98 99 9a 9b 9c 9d 9e 9f a0 a1 a2");
        row("[5.0/MQTT-3.15.2-1] AUTH", PacketType::Auth, 5, "00 18 19");
        row("CONNACK of 3.1.1", PacketType::Connack, 4, "00 01 02 03 04 05");
        row("[3.1.1/MQTT-3.9.3-2] SUBACK of 3.1.1", PacketType::Suback, 4, "00 01 02 80");
        row("SUBACK of 3.1", PacketType::Suback, 3, "00 01 02");
    }
    void reasonCodesAsInTheStandard()
    {
        QFETCH(int, type);
        QFETCH(int, version);
        QFETCH(QByteArray, codes);
        QByteArray found;
        for (int code = 0; code < 256; ++code)
            if (reasonSpec(quint8(code), PacketType(type), ProtocolVersion(version)))
                found += char(code);
        QCOMPARE(found.toHex(' '), codes.toHex(' '));
    }

    void oneCodeHasSeveralNames()
    {
        const auto label = [](PacketType type) { return reasonLabel(0, type, ProtocolVersion::V5_0); };
        QCOMPARE(label(PacketType::Connack), QStringLiteral("Success"));
        QCOMPARE(label(PacketType::Suback), QStringLiteral("Granted QoS 0"));
        QCOMPARE(label(PacketType::Disconnect), QStringLiteral("Normal disconnection"));
    }

    void faultNamesAreUnique()
    {
        QSet<QByteArray> names;
        for (const FaultSpec &spec : faultSpecs()) {
            QVERIFY2(*spec.text && (*spec.clause5 || *spec.clause3), spec.name);
            QVERIFY2(!names.contains(spec.name), spec.name);
            names << spec.name;
        }
    }

    void aClauseFitsThePacket()
    {
        const auto clause = [](FaultId id, ProtocolVersion version, PacketType type) {
            return QByteArray(clauseOf(id, version, type));
        };
        QCOMPARE(clause(FaultId::ReasonCodeNotAllowed, ProtocolVersion::V5_0, PacketType::Pubrel),
                 QByteArray("5.0/MQTT-3.6.2-1"));
        QCOMPARE(clause(FaultId::FixedHeaderFlags, ProtocolVersion::V3_1_1, PacketType::Subscribe),
                 QByteArray("3.1.1/MQTT-3.8.1-1"));
        QCOMPARE(clause(FaultId::TopicAliasZero, ProtocolVersion::V5_0, PacketType::Publish),
                 QByteArray("5.0/MQTT-3.3.2-8"));
        QCOMPARE(clause(FaultId::None, ProtocolVersion::V5_0, PacketType::Publish), QByteArray());
    }

    /// Where 5.0 says with which reason code to close; many of these sentences have no number.
    void reasonsAsInTheStandard_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, FaultId fault, ReasonCode reason) {
            const char *kind = reason == ReasonCode::ProtocolError ? "5.0 Protocol Error: " : "5.0 ";
            QTest::addRow("%s%s", kind, name) << int(fault) << int(reason);
        };
        using X = FaultId;
        constexpr auto kMalformed = ReasonCode::MalformedPacket;
        constexpr auto kProtocol = ReasonCode::ProtocolError;
        row("2.1.3 fixed header flags", X::FixedHeaderFlags, kMalformed);
        row("2.2.2.2 an identifier nobody knows", X::PropertyUnknown, kMalformed);
        row("2.2.2.2 an identifier that is not valid for its packet type", X::PropertyNotAllowed, kMalformed);
        row("2.2.2.2 more than once", X::PropertyRepeated, kProtocol);
        row("1.5.4 ill-formed UTF-8", X::StringNotUtf8, kMalformed);
        row("1.5.4 U+0000", X::StringContainsNul, kMalformed);
        row("3.1.2.1 protocol name", X::ProtocolNameUnknown, ReasonCode::UnsupportedProtocolVersion);
        row("3.1.2.2 protocol level", X::ProtocolLevelUnknown, ReasonCode::UnsupportedProtocolVersion);
        row("3.1.2.3 reserved flag of CONNECT", X::ConnectReservedFlag, kMalformed);
        row("3.1.2.6 Will QoS 3", X::WillQoSReserved, kMalformed);
        row("3.1.2.11.3 a Receive Maximum of 0, and the like", X::PropertyZero, kProtocol);
        row("3.1.2.11.6 neither 0 nor 1", X::PropertyOutOfRange, kProtocol);
        row("3.1.2.11.10 Authentication Data without a method", X::AuthenticationMethodMissing, kProtocol);
        row("3.1.0 a second CONNECT", X::SecondConnect, kProtocol);
        row("3.3.1.2 QoS 3", X::PublishQoSReserved, kMalformed);
        row("3.3.2.1 no topic and no alias", X::TopicNameEmpty, kProtocol);
        row("3.3.2.3.2 a payload that is not the text announced", X::PayloadNotUtf8, ReasonCode::PayloadFormatInvalid);
        row("3.3.2.3.4 Topic Alias 0", X::TopicAliasZero, ReasonCode::TopicAliasInvalid);
        row("3.3.2.3.4 Topic Alias above the maximum", X::TopicAliasAboveMaximum, ReasonCode::TopicAliasInvalid);
        row("3.3.2.3.4 Topic Alias nobody defined", X::TopicAliasUnknown, kProtocol);
        row("3.3.4 Subscription Identifier from a client", X::SubscriptionIdentifierFromClient, kProtocol);
        row("3.8.3 no filter in SUBSCRIBE", X::SubscribeEmpty, kProtocol);
        row("3.8.3.1 QoS 3", X::SubscriptionQoSReserved, kProtocol);
        row("3.8.3.1 Retain Handling 3", X::RetainHandlingReserved, kProtocol);
        row("3.8.3.1 No Local on a shared subscription", X::NoLocalOnShared, kProtocol);
        row("3.8.3.1 reserved bits", X::SubscriptionReservedBits, kMalformed);
        row("3.10.3 no filter in UNSUBSCRIBE", X::UnsubscribeEmpty, kProtocol);
        row("3.14.2.2.2 Session Expiry Interval from a broker", X::SessionExpiryFromBroker, kProtocol);
        row("3.14.2.2.2 Session Expiry Interval after 0 in CONNECT", X::SessionExpiryRaised, kProtocol);
    }
    void reasonsAsInTheStandard()
    {
        QFETCH(int, fault);
        QFETCH(int, reason);
        QCOMPARE(int(faultSpec(FaultId(fault)).reason), reason);
    }

    void aFaultOutOfAFileIsHarmless()
    {
        QCOMPARE(faultSpec(FaultId(255)).id, FaultId::None);
        QCOMPARE(faultSpec(FaultId(255)).name, "");
    }

    void filterNamesFollowWireshark()
    {
        for (const char *name : {"mqtt.msgtype", "mqtt.topic", "mqtt.qos", "mqtt.dupflag", "mqtt.retain", "mqtt.len",
                                 "mqtt.msgid", "mqtt.clientid", "mqtt.conflag.cleansess", "mqtt.suback.reason_code"})
            QVERIFY2(std::any_of(kFieldSpecs.begin(), kFieldSpecs.end(),
                                 [name](const FieldSpec &spec) { return qstrcmp(spec.name, name) == 0; }),
                     name);
    }
};

MQTTSCOPE_TEST(TestSpecTables, "tst_spectables")
#include "tst_spectables.moc"
