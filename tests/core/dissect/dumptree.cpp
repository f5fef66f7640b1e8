// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dissect/dumptree.h"

#include <vector>

namespace mqttscope::test
{

QString dumpTree(const Dissection &dissection)
{
    QString text;
    for (const FieldNode &node : dissection.fields) {
        QString range = QString::number(node.offset);
        if (node.mask != 0)
            range += QStringLiteral(" mask %1").arg(node.mask, 2, 16, QLatin1Char('0'));
        else if (node.length != 1)
            range += node.length == 0 ? QStringLiteral(" empty")
                                      : QStringLiteral("-%1").arg(node.offset + node.length - 1);
        text += QString(node.depth * 2, QLatin1Char(' ')) + node.label + QStringLiteral(": ") + node.display
            + QStringLiteral(" (%1)").arg(range);
        if (node.fault != FaultId::None)
            text += QStringLiteral(" !") + QLatin1String(faultSpec(node.fault).name);
        text += QLatin1Char('\n');
    }
    return text;
}

QString tilingProblem(const Dissection &dissection, qsizetype frameSize)
{
    std::vector<int> bits(size_t(frameSize), 0); // of each byte, those explained so far
    for (const FieldNode &node : dissection.fields) {
        if (qsizetype(node.offset) + node.length > frameSize)
            return QStringLiteral("%1 leaves the frame").arg(node.label);
        if (!node.isLeaf)
            continue;
        const int claimed = node.mask != 0 ? node.mask : 0xFF;
        for (quint32 i = node.offset; i < node.offset + node.length; ++i) {
            if (bits[i] & claimed)
                return QStringLiteral("byte %1 is explained twice, again by %2").arg(QString::number(i), node.label);
            bits[i] |= claimed;
        }
    }
    for (size_t i = 0; i < bits.size(); ++i)
        if (bits[i] != 0xFF)
            return QStringLiteral("byte %1 is not explained: bits %2")
                .arg(QString::number(i), QString::number(bits[i], 16));
    return {};
}

}
