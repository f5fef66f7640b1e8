// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dissect/dissectionjson.h"

#include "core/spec/fieldspec.h"
#include "core/spec/packetspec.h"
#include "core/spec/versionspec.h"

#include <QJsonArray>

namespace mqttscope
{

namespace
{

QJsonValue valueJson(const FieldNode &node)
{
    if (node.isSecret || !node.value.isValid())
        return QJsonValue::Null;
    switch (node.value.typeId()) {
    case QMetaType::QByteArray:
        return QString::fromLatin1(node.value.toByteArray().toHex());
    case QMetaType::QString:
        return node.value.toString();
    case QMetaType::QStringList:
        return QJsonArray::fromStringList(node.value.toStringList());
    default:
        return node.value.toLongLong();
    }
}

QJsonObject fieldJson(const FieldNode &node, qsizetype offset, const QJsonArray &children)
{
    // What stands for many fields at once has no name of its own.
    const char *name = *node.name ? node.name : fieldSpec(FieldId::Undecoded).name;
    QJsonObject field{{QStringLiteral("name"), QLatin1String(name)},
                      {QStringLiteral("label"), node.label},
                      {QStringLiteral("value"), valueJson(node)},
                      {QStringLiteral("display"), node.display},
                      {QStringLiteral("offset"), offset + qsizetype(node.offset)},
                      {QStringLiteral("length"), qsizetype(node.length)},
                      {QStringLiteral("mask"), node.mask},
                      {QStringLiteral("children"), children}};
    if (node.isSecret)
        field.insert(QStringLiteral("secret"), true);
    return field;
}

/// The nodes of one depth and what is below them, from `at` on; `at` ends behind them. As deep as a packet's structure.
QJsonArray fieldsJson(const std::vector<FieldNode> &nodes, size_t &at, quint16 depth, qsizetype offset)
{
    QJsonArray fields;
    while (at < nodes.size() && nodes[at].depth >= depth) {
        const FieldNode &node = nodes[at++];
        const QJsonArray children = fieldsJson(nodes, at, quint16(node.depth + 1), offset);
        const bool isOnlyHeadline = !node.isLeaf && (node.depth == 0 || !*node.name);
        if (!isOnlyHeadline) {
            fields.append(fieldJson(node, offset, children));
            continue;
        }
        for (const QJsonValue child : children)
            fields.append(child);
    }
    return fields;
}

QJsonObject faultJson(const Fault &fault, const Dissection &dissection, qsizetype offset)
{
    const FaultSpec &spec = faultSpec(fault.id);
    return {{QStringLiteral("id"), QLatin1String(spec.name)},
            {QStringLiteral("reason"), int(spec.reason)},
            {QStringLiteral("clause"), QLatin1String(clauseOf(fault.id, dissection.version, dissection.type))},
            {QStringLiteral("offset"), offset + qsizetype(fault.offset)},
            {QStringLiteral("length"), qsizetype(fault.length)},
            {QStringLiteral("text"), faultText(fault.id)},
            {QStringLiteral("fatal"), isFatal(fault.id)}};
}

}

QJsonObject dissectionJson(const Dissection &dissection, qsizetype offset, qsizetype length)
{
    QJsonArray faults;
    QJsonArray warnings;
    for (const Fault &fault : dissection.faults)
        (isWarning(fault.id) ? warnings : faults).append(faultJson(fault, dissection, offset));
    const bool isFromClient = dissection.direction == Direction::FromClient;
    size_t first = 0;
    return {{QStringLiteral("type"), QLatin1String(packetSpec(dissection.type).name)},
            {QStringLiteral("offset"), offset},
            {QStringLiteral("length"), length},
            {QStringLiteral("version"), QLatin1String(versionSpec(dissection.version).label)},
            {QStringLiteral("from"), isFromClient ? QLatin1String("client") : QLatin1String("broker")},
            {QStringLiteral("fields"), fieldsJson(dissection.fields, first, 0, offset)},
            {QStringLiteral("faults"), faults},
            {QStringLiteral("warnings"), warnings}};
}

}
