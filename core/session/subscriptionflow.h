// SPDX-License-Identifier: GPL-3.0-or-later
// SUBSCRIBE and UNSUBSCRIBE of a client session, and which filters are to be renewed when the server lost the session.
#pragma once

#include "core/base/strongid.h"
#include "core/delivery/packetids.h"
#include "core/delivery/packetwriter.h"
#include "core/delivery/propertylist.h"
#include "core/session/serverlimits.h"
#include "core/session/sessionevents.h"
#include "core/session/sessionoptions.h"
#include "core/session/sessionsnapshot.h"

#include <QHash>

#include <functional>

namespace mqttscope
{

class SubscriptionFlow
{
public:
    struct Callbacks
    {
        std::function<void(OperationId, const SessionOutcome &)> subscribed;
        std::function<void(OperationId, const SessionOutcome &)> unsubscribed;
        std::function<void()> changed; ///< granted() is another list
    };
    SubscriptionFlow(PacketWriter &writer, PacketIds &ids, Callbacks callbacks);

    /// What the profile lists: to be subscribed when a session begins.
    void setWanted(const QList<SubscriptionRequest> &wanted)
    {
        m_wanted = wanted;
        m_ofProfile = wanted;
    }
    /// User Properties of every SUBSCRIBE and UNSUBSCRIBE (5.0).
    void setProperties(const PropertyList &properties) { m_properties = properties; }
    /// Adds what was granted.
    void addTo(SessionSnapshot &snapshot) const;
    /// What an earlier program run was granted. Asked for again where the profile asks for something else by now, or
    /// if the server does not know it any more; what the profile does not list any more is unsubscribed.
    void restore(const QList<SessionSnapshot::Subscription> &granted);
    /// Another number after every change of what addTo() adds.
    [[nodiscard]] quint64 changes() const { return m_changes; }
    void connectionAccepted(const ServerLimits &limits, bool sessionPresent);
    void connectionLost();

    void subscribe(OperationId operation, const QList<SubscriptionRequest> &requests);
    void unsubscribe(OperationId operation, const QList<QByteArray> &filters);

    /// False: nothing was asked under this identifier, or the codes do not answer it one by one.
    [[nodiscard]] bool suback(const SubackPacket &packet);
    [[nodiscard]] bool unsuback(const UnsubackPacket &packet);

    [[nodiscard]] QList<SubscriptionRequest> granted() const;

private:
    /// One call of subscribe or unsubscribe; may take several packets.
    struct Operation
    {
        OperationId id; ///< invalid for our own renewals
        QByteArray firstRefused; ///< filter
        bool isSubscribe = true;
        QList<quint8> codes; ///< by position in the call
        int open = 0; ///< packets not answered
        QList<QByteArray> filters = {}; ///< of SUBSCRIBE, by position in the call
    };
    struct Granted
    {
        SubscriptionRequest asked;
        QoS qos = QoS::AtMostOnce; ///< may be lower than asked
    };
    struct Request
    {
        quint32 operation = 0; ///< key of m_operations; the operation may have failed already
        bool isSubscribe = true;
        QList<qsizetype> positions; ///< of its filters in the call
        QList<SubscriptionRequest> filters;
    };

    [[nodiscard]] bool isOfProfile(const QByteArray &filter) const;
    [[nodiscard]] QString problemOf(const SubscriptionRequest &request) const;
    [[nodiscard]] FaultId sendSubscribe(const Request &request);
    [[nodiscard]] FaultId sendUnsubscribe(const Request &request);
    template <typename P>
    [[nodiscard]] FaultId sendRequest(P &packet, const Request &request);
    void setCode(const Request &request, qsizetype index, quint8 code);
    void answered(quint32 operationKey);
    void failed(quint32 operationKey, const QString &why);
    void refused(const Request &request, qsizetype index);
    void want(const SubscriptionRequest &request);
    void keepGranted(const SubscriptionRequest &request, QoS qos);
    void forget(const QByteArray &filter);
    void reportUnaskable(const QList<SubscriptionRequest> &requests);
    [[nodiscard]] QString summaryOf(const Operation &operation) const;

    PacketWriter &m_writer;
    PacketIds &m_ids;
    Callbacks m_callbacks;
    ServerLimits m_limits;
    PropertyList m_properties;
    QList<SubscriptionRequest> m_wanted;
    QList<SubscriptionRequest> m_ofProfile;
    QList<QByteArray> m_dropped; ///< filters restored that the profile does not list any more
    QList<Granted> m_granted;
    quint64 m_changes = 0;
    bool m_isRestored = false; ///< m_granted was, and has not been told yet
    QHash<quint32, Operation> m_operations;
    QHash<quint16, Request> m_requests; ///< by Packet Identifier
    quint32 m_lastOperation = 0;
};

}
