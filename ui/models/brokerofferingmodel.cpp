// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/brokerofferingmodel.h"

#include "core/base/plaintext.h"
#include "core/spec/limits.h"
#include "core/spec/propertyspec.h"
#include "core/spec/reasonspec.h"
#include "ui/models/celltone.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <limits>
#include <utility>

namespace mqttscope
{

namespace
{
template <typename T, typename Format>
std::optional<QString> shown(const std::optional<T> &value, Format format)
{
    return value ? std::optional<QString>(format(*value)) : std::nullopt;
}

QString yesNo(bool value)
{
    return value ? QCoreApplication::translate("BrokerOffering", "yes")
                 : QCoreApplication::translate("BrokerOffering", "no");
}

QString inSeconds(quint32 value)
{
    return value == std::numeric_limits<quint32>::max()
        ? QCoreApplication::translate("BrokerOffering", "never expires")
        : QCoreApplication::translate("BrokerOffering", "%1 s").arg(formatCount(value));
}

QString number(quint32 value) { return formatCount(value); }

QString hexId(int id)
{
    return QLatin1String("0x") + QString::number(id, 16).toUpper().rightJustified(2, QLatin1Char('0'));
}
}

void BrokerOfferingModel::setConnack(const std::optional<ConnackInfo> &connack)
{
    m_connack = connack;
    const std::vector<Row> shown = std::exchange(m_rows, {});
    if (connack)
        fill(*connack);
    if (m_rows == shown)
        return;
    std::vector<Row> rows = std::exchange(m_rows, shown);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void BrokerOfferingModel::addProperty(PropertyId id, const std::optional<QString> &sent, const QString &otherwise)
{
    const PropertySpec *spec = propertySpec(id);
    m_rows.push_back({QCoreApplication::translate("PropertySpec", spec->label), sent ? visibleText(*sent) : otherwise,
                      sent ? hexId(int(id)) + QLatin1String(" CONNACK") : tr("not sent: default"),
                      QCoreApplication::translate("PropertySpec", spec->explanation), sent.has_value()});
}

void BrokerOfferingModel::fill(const ConnackInfo &c)
{
    using enum PropertyId;
    m_rows.push_back({tr("Reason Code"), reasonLabel(c.code, PacketType::Connack, c.version),
                      hexId(c.code) + QLatin1String(" CONNACK"), reasonMeaning(c.code, PacketType::Connack, c.version),
                      true});
    m_rows.push_back({tr("Session Present"), yesNo(c.sessionPresent), tr("CONNACK flag"),
                      tr("Whether the broker still had a session of this client."), true});
    if (c.version != ProtocolVersion::V5_0)
        return;
    const auto text = [](const QString &value) { return value; };
    addProperty(MaximumQoS, shown(c.maximumQoS, number), QStringLiteral("2"));
    addProperty(RetainAvailable, shown(c.retainAvailable, yesNo), yesNo(true));
    addProperty(ReceiveMaximum, shown(c.receiveMaximum, number), formatCount(std::numeric_limits<quint16>::max()));
    addProperty(MaximumPacketSize, shown(c.maximumPacketSize, formatBytes), formatBytes(limits::kMaximumPacketSize));
    addProperty(TopicAliasMaximum, shown(c.topicAliasMaximum, number), QStringLiteral("0"));
    addProperty(ServerKeepAlive, shown(c.serverKeepAlive, inSeconds), tr("as asked"));
    addProperty(SessionExpiryInterval, shown(c.sessionExpiry, inSeconds), tr("as asked"));
    addProperty(WildcardSubscriptionAvailable, shown(c.wildcardSubscriptionAvailable, yesNo), yesNo(true));
    addProperty(SharedSubscriptionAvailable, shown(c.sharedSubscriptionAvailable, yesNo), yesNo(true));
    addProperty(SubscriptionIdentifierAvailable, shown(c.subscriptionIdentifierAvailable, yesNo), yesNo(true));
    // Of these nothing is said as long as they are not sent.
    const std::pair<PropertyId, const std::optional<QString> *> texts[] = {
        {AssignedClientIdentifier, &c.assignedClientId}, {ReasonString, &c.reasonString},
        {ResponseInformation, &c.responseInformation},   {ServerReference, &c.serverReference},
        {AuthenticationMethod, &c.authenticationMethod},
    };
    for (const auto &[id, value] : texts)
        if (*value)
            addProperty(id, shown(*value, text), {});
    for (const auto &[name, value] : c.userProperties)
        addProperty(UserProperty, name + QLatin1String(" = ") + value, {});
}

int BrokerOfferingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int BrokerOfferingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BrokerOfferingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : index.column() == Value ? row.value : row.source;
    case Qt::ToolTipRole:
        return QLatin1String("<span>") + row.explanation.toHtmlEscaped() + QLatin1String("</span>");
    case CellToneRole:
        return int(index.column() == Source ? CellTone::Muted : CellTone::Normal);
    case CellMonospaceRole:
        return index.column() == Value;
    default:
        return {};
    }
}

QVariant BrokerOfferingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Property") : section == Value ? tr("Value") : tr("From");
}

}
