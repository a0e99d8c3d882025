/** An account is how somebody logs in; which person that is, is known only here, and only once somebody who may say so has said it. */
package org.vecindad.committees.account;
