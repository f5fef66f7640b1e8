// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionsnapshot.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QSet>

#include <limits>

namespace mqttscope
{

namespace
{

constexpr int kFormat = 2;
constexpr qint64 kLargest16 = std::numeric_limits<quint16>::max();
constexpr qint64 kLargest32 = std::numeric_limits<quint32>::max();
constexpr qint64 kLargestProperty = std::numeric_limits<qint8>::max();
constexpr auto kDigest = QCryptographicHash::Sha256;

// Keys of the maps; never reused for something else.
constexpr int kClientId = 1;
constexpr int kVersion = 2;
constexpr int kSessionExpiry = 3;
constexpr int kLastPacketId = 4;
constexpr int kInflight = 5;
constexpr int kWaiting = 6;
constexpr int kUnreleased = 7;
constexpr int kSubscriptions = 8;
constexpr int kServer = 9;
constexpr int kHoldsState = 10;

QCborArray written(const SessionSnapshot::Subscription &subscription)
{
    const SubscriptionRequest &asked = subscription.asked;
    return {asked.filter,
            int(asked.qos),
            asked.noLocal,
            asked.retainAsPublished,
            int(asked.retainHandling),
            qint64(asked.identifier.value_or(0)),
            int(subscription.granted),
            subscription.isOfProfile};
}

QCborArray written(const OutgoingMessage &message)
{
    QCborArray properties;
    for (const OwnedProperty &property : message.properties)
        properties.append(QCborArray{int(property.id), qint64(property.number), property.first, property.second});
    return {message.topic, message.payload, int(message.qos), message.retain, properties};
}

/// Takes values out of CBOR; the first that is impossible makes everything damaged.
struct Taker
{
    bool isSound = true;

    qint64 number(const QCborValue &value, qint64 minimum, qint64 maximum)
    {
        const qint64 found = value.toInteger(minimum - 1);
        isSound = isSound && found >= minimum && found <= maximum;
        return isSound ? found : minimum;
    }
    QByteArray bytes(const QCborValue &value)
    {
        isSound = isSound && value.isByteArray();
        return value.toByteArray();
    }
    bool boolean(const QCborValue &value)
    {
        isSound = isSound && value.isBool();
        return value.toBool();
    }
    QCborArray array(const QCborValue &value, qsizetype size = -1)
    {
        isSound = isSound && value.isArray() && (size < 0 || value.toArray().size() == size);
        return isSound ? value.toArray() : QCborArray();
    }
    SessionSnapshot::Subscription subscription(const QCborValue &value)
    {
        const QCborArray parts = array(value, 8);
        const auto identifier = quint32(number(parts[5], 0, limits::kMaximumRemainingLength));
        return {{bytes(parts[0]), QoS(number(parts[1], 0, 2)), boolean(parts[2]), boolean(parts[3]),
                 RetainHandling(number(parts[4], 0, 2)), identifier == 0 ? std::nullopt : std::optional(identifier)},
                QoS(number(parts[6], 0, 2)),
                boolean(parts[7])};
    }
    OutgoingMessage message(const QCborValue &value)
    {
        const QCborArray fields = array(value, 5);
        OutgoingMessage message{
            bytes(fields[0]), bytes(fields[1]), QoS(number(fields[2], 0, 2)), boolean(fields[3]), {}};
        const QCborArray properties = array(fields[4]);
        for (const QCborValue property : properties) {
            const QCborArray parts = array(property, 4);
            message.properties.append({PropertyId(number(parts[0], 1, kLargestProperty)),
                                       quint32(number(parts[1], 0, kLargest32)), bytes(parts[2]), bytes(parts[3])});
        }
        return message;
    }
};

}

QByteArray toBytes(const SessionSnapshot &snapshot)
{
    QCborArray inflight;
    for (const SessionSnapshot::Delivery &delivery : snapshot.inflight)
        inflight.append(QCborArray{int(delivery.id), int(delivery.stage), written(delivery.message)});
    QCborArray waiting;
    for (const OutgoingMessage &message : snapshot.waiting)
        waiting.append(written(message));
    QCborArray unreleased;
    for (const quint16 id : snapshot.unreleased)
        unreleased.append(int(id));
    QCborArray subscriptions;
    for (const SessionSnapshot::Subscription &subscription : snapshot.subscriptions)
        subscriptions.append(written(subscription));
    const QCborMap map{{kServer, snapshot.server},
                       {kHoldsState, snapshot.holdsState},
                       {kClientId, snapshot.clientId},
                       {kVersion, int(snapshot.version)},
                       {kSessionExpiry, qint64(snapshot.sessionExpiry)},
                       {kLastPacketId, int(snapshot.lastPacketId)},
                       {kInflight, inflight},
                       {kWaiting, waiting},
                       {kUnreleased, unreleased},
                       {kSubscriptions, subscriptions}};
    const QByteArray content = map.toCborValue().toCbor();
    return QCborArray{kFormat, content, QCryptographicHash::hash(content, kDigest)}.toCborValue().toCbor();
}

Result<SessionSnapshot, SnapshotProblem> snapshotFromBytes(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue outer = QCborValue::fromCbor(bytes, &error);
    const QCborArray envelope = outer.toArray();
    if (error.error != QCborError::NoError || !outer.isArray() || envelope.isEmpty())
        return Failure{SnapshotProblem::Damaged};
    if (envelope[0].toInteger() > kFormat)
        return Failure{SnapshotProblem::Newer};
    const QByteArray content = envelope[1].toByteArray();
    if (envelope.size() != 3 || envelope[0].toInteger() != kFormat
        || QCryptographicHash::hash(content, kDigest) != envelope[2].toByteArray())
        return Failure{SnapshotProblem::Damaged};

    // What Qt leaves of content that ends in an error must not be looked at: it holds texts of any length.
    const QCborMap map = QCborValue::fromCbor(content, &error).toMap();
    if (error.error != QCborError::NoError)
        return Failure{SnapshotProblem::Damaged};
    Taker take;
    SessionSnapshot snapshot;
    snapshot.server = take.bytes(map[kServer]);
    snapshot.holdsState = take.boolean(map[kHoldsState]);
    snapshot.clientId = take.bytes(map[kClientId]);
    snapshot.version
        = ProtocolVersion(take.number(map[kVersion], qint64(ProtocolVersion::V3_1), qint64(ProtocolVersion::V5_0)));
    snapshot.sessionExpiry = quint32(take.number(map[kSessionExpiry], 0, kLargest32));
    snapshot.lastPacketId = quint16(take.number(map[kLastPacketId], 0, kLargest16));
    QSet<quint16> ids;
    for (const QCborValue delivery : take.array(map[kInflight])) {
        const QCborArray parts = take.array(delivery, 3);
        const auto id = quint16(take.number(parts[0], 1, kLargest16));
        const auto stage = DeliveryStage(take.number(parts[1], 0, qint64(DeliveryStage::Pubcomp)));
        snapshot.inflight.append({id, stage, take.message(parts[2])});
        take.isSound = take.isSound && !ids.contains(id);
        ids.insert(id);
    }
    for (const QCborValue message : take.array(map[kWaiting]))
        snapshot.waiting.append(take.message(message));
    for (const QCborValue id : take.array(map[kUnreleased]))
        snapshot.unreleased.append(quint16(take.number(id, 1, kLargest16)));
    for (const QCborValue subscription : take.array(map[kSubscriptions]))
        snapshot.subscriptions.append(take.subscription(subscription));
    if (!take.isSound)
        return Failure{SnapshotProblem::Damaged};
    return snapshot;
}

}
